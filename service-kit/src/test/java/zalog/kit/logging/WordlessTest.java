package zalog.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WordlessTest {

    @Test
    void typesAndPlacesStayAndTextsDoNot() {
        var failure = new IllegalStateException("of Pelageya", new IllegalArgumentException("Pelageya has no INN"));

        String printed = printed(Wordless.of(failure));

        assertThat(printed)
                .contains("java.lang.IllegalStateException", "Caused by: java.lang.IllegalArgumentException")
                .contains("WordlessTest.typesAndPlacesStayAndTextsDoNot")
                .doesNotContain("Pelageya");
        assertThat(printed(failure)).contains("Pelageya");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
