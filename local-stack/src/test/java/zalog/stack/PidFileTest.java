package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    private Path temp;

    @Test
    void aLivingProcessIsFound() throws IOException {
        assertThat(file(String.valueOf(ProcessHandle.current().pid())).process())
                .contains(ProcessHandle.current());
    }

    @Test
    void aProcessYoungerThanTheFileIsSomebodyElse() throws IOException {
        PidFile file = file(String.valueOf(ProcessHandle.current().pid()));
        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(file.process()).isEmpty();
    }

    @Test
    void aMissingAnEmptyAndAGarbledFileNameNobody() throws IOException {
        assertThat(new PidFile(temp.resolve("missing")).process()).isEmpty();
        assertThat(file("").process()).isEmpty();
        assertThat(file("garbled").process()).isEmpty();
    }

    private PidFile file(String text) throws IOException {
        return new PidFile(Files.writeString(temp.resolve("part.pid"), text));
    }
}
