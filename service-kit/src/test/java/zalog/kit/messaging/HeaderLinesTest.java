package zalog.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderLinesTest {

    @Test
    void whatIsWrittenIsRead() {
        Map<String, String> headers = Map.of(
                "plain",
                "a=b",
                "russian",
                "Причина",
                "lines",
                "one\ntwo\r\n",
                "tilde",
                "~x",
                "empty",
                "",
                "zero",
                "a\0b");

        assertThat(HeaderLines.parse(HeaderLines.of(headers))).isEqualTo(headers);
    }

    @Test
    void plainValuesStayReadable() {
        assertThat(HeaderLines.of(Map.of("ce_type", "FundsReserved"))).isEqualTo("ce_type=FundsReserved\n");
    }
}
