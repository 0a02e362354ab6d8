package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKeyTest {
    @TempDir
    private Path temp;

    @Test
    void theKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        StackFolder folder = new StackFolder(temp);

        assertThat(LedgerKey.environment(folder)).isEqualTo(LedgerKey.environment(folder));

        Path key = folder.data("ledger").resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    /** A test whose stack was the module's own folder once left a key there, which then was committed. */
    @Test
    void noKeyLiesBesideTheSources() {
        assertThat(Path.of("pom.xml")).exists();
        assertThat(new StackFolder(Path.of("")).data()).doesNotExist();
    }
}
