package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServersTest {
    private final String before = System.getProperty("zalog.stack", "embedded");

    @AfterEach
    void restore() {
        System.setProperty("zalog.stack", before);
    }

    @Test
    void aMisspeltKindOfServersIsNotTakenForTheDefault() {
        System.setProperty("zalog.stack", "container");

        assertThatThrownBy(() -> Servers.chosen(new StackFolder(Path.of("")), Ports.FIXED))
                .hasMessage("zalog.stack is embedded or containers, not container");
    }

    @Test
    void aTestThatTakesProcessesWhateverIsChosenSaysSoByItsName() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(ServersTest::takesProcesses))
                    .isNotEmpty()
                    .allMatch(source -> source.getFileName().toString().startsWith("Embedded"));
        }
    }

    private static boolean takesProcesses(Path source) {
        try {
            return Files.readString(source).contains("Servers." + "embedded(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
