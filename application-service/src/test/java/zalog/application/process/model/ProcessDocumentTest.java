package zalog.application.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessDocumentTest {
    static final Path DOCUMENT = Path.of("..", "docs", "process.md");
    static final int WAIT_WORKING_DAYS_DEFAULT = 5;

    /** With {@code -Dzalog.write-docs=true} the document is written instead. */
    @Test
    void theDocumentIsPrintedFromTheTable() throws IOException {
        String printed =
                ProcessDocument.of(new ApplicationProcess(WAIT_WORKING_DAYS_DEFAULT), WAIT_WORKING_DAYS_DEFAULT);
        if (Boolean.getBoolean("zalog.write-docs")) {
            Files.writeString(DOCUMENT, printed);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(printed);
    }
}
