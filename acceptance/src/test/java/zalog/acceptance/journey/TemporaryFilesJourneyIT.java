package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** Nothing is written outside the project's folder and the caches: looked up at the running processes, where Linux tells it. */
class TemporaryFilesJourneyIT {
    private static final Path PROCESSES = Path.of("/proc");

    @Test
    void noPartKeepsAFileInTheSystemsFolderOfTemporaryFiles() throws IOException {
        assumeTrue(Files.exists(PROCESSES.resolve("self/maps")));
        Path run = RunningSystem.stack().folder().run();
        try (Stream<Path> files = Files.list(run)) {
            List<Path> pids = files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(Files::exists)
                    .toList();
            assertThat(pids).hasSizeGreaterThanOrEqualTo(Service.values().length);
            assertThat(pids).allSatisfy(pid -> assertThat(inTmp(pid)).isEmpty());
        }
    }

    /** The files in /tmp that a process holds open or has mapped, without those of a project that lies there itself. */
    private static List<String> inTmp(Path pidFile) throws IOException {
        Path process = PROCESSES.resolve(Files.readAllLines(pidFile).getFirst().strip());
        String project = ProjectRoot.find().toRealPath().toString();
        try (Stream<String> maps = Files.lines(process.resolve("maps"));
                Stream<Path> open = Files.list(process.resolve("fd"))) {
            Stream<String> mapped =
                    maps.filter(line -> line.contains("/")).map(line -> line.substring(line.indexOf('/')));
            return Stream.concat(mapped, open.map(TemporaryFilesJourneyIT::target))
                    .filter(file -> file.startsWith("/tmp/") && !file.startsWith(project))
                    .toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
