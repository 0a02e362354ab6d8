package zalog.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServersTest {
    private final String before = System.getProperty("zalog.stack", "embedded");

    @BeforeEach
    void misspell() {
        System.setProperty("zalog.stack", "container");
    }

    @AfterEach
    void restore() {
        System.setProperty("zalog.stack", before);
    }

    @Test
    void aMisspeltKindOfServersIsNotTakenForTheDefault() {
        assertThatThrownBy(() -> Servers.chosen(new StackFolder(Path.of("")), Ports.FIXED))
                .hasMessage("zalog.stack is embedded or containers, not container");
    }
}
