package zalog.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zalog.stack.LocalStack;
import zalog.stack.Parallel;
import zalog.stack.ServiceTraining;
import zalog.stack.StackException;

/** Makes everything that is not there yet: the jars, the distributions, the caches. Does nothing when all is there. */
final class Build {
    private static final int LOG_LINES = 40;
    /** Tests are compiled by whoever runs them; modules that do not need each other are built at once. */
    private static final List<String> MAVEN = List.of("package", "-Dmaven.test.skip=true", "-T1C");

    private final Path root;
    private final Progress progress;

    Build(Project project, Progress progress) {
        this.root = project.root();
        this.progress = progress;
    }

    void run() {
        List<Runnable> work =
                Stream.<Runnable>of(this::buildJars, this::prepareParts).toList();
        Parallel.each(work, Runnable::run);
        if (ServiceTraining.isNeeded(root)) {
            progress.say("Recording how the services start, so that they start faster from now on ...");
            progress.step("Start-up caches", () -> ServiceTraining.run(root));
        }
    }

    private void prepareParts() {
        if (!LocalStack.isPrepared()) {
            progress.say("Preparing PostgreSQL, Kafka and Keycloak, once for this machine ...");
            progress.step("Parts prepared in ~/.cache/zalog", LocalStack::prepare);
        }
    }

    private void buildJars() {
        BuildStamp stamp = BuildStamp.ofTreeAt(root);
        if (!stamp.isValid()) {
            progress.say("Building the services; Maven's output goes to " + root.relativize(log()) + " ...");
            progress.step("Services built", this::maven);
            stamp.write();
        }
    }

    private void maven() {
        write(log(), "");
        ProcessBuilder builder =
                Maven.writingClassPaths(root, MAVEN).redirectErrorStream(true).redirectOutput(log().toFile());
        if (Processes.run(builder) != 0) {
            List<String> lines = read(log()).lines().toList();
            String tail = String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
            throw new StackException(tail + "\n\nThe build failed; the whole log is in " + log());
        }
    }

    private Path log() {
        return root.resolve(".zalog/logs/build.log");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new StackException("Cannot read " + file, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StackException("Cannot write " + file, e);
        }
    }
}
