package zalog.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void textStandsToTheLeftAndAmountsToTheRight() {
        var table = new Table("Limits", "Year", "Reserved", "Firm");
        table.row("2019", "40 000 000.00", "ООО «Кама»");
        table.row("2020", "7.00", "ИП");

        assertThat(printed(table)).isEqualTo("""

                Limits
                ------
                Year       Reserved  Firm
                2019  40 000 000.00  ООО «Кама»
                2020           7.00  ИП
                """);
    }

    @Test
    void aTableWithoutRowsHasItsHeads() {
        assertThat(printed(new Table("Queue", "Year", "Firm"))).isEqualTo("""

                Queue
                -----
                Year  Firm
                """);
    }

    private static String printed(Table table) {
        var bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
