package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static final int[] TENTH = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] ELEVENTH = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] TWELFTH = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    @Test
    void everySmeHasAValidInnOfItsOwn() throws IOException {
        List<String> inns = all("\"username\": \"sme-(\\d+)\"");
        assertThat(inns).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(inns).contains("7707083893", "7710349494", "7705596339", "7703213534", "500100732259");
        assertThat(inns).allMatch(RealmTest::isValid);
    }

    @Test
    void theClaimIsTheInnOfTheUserName() throws IOException {
        assertThat(all("\"inn\": \\[\"(\\d+)\"\\]")).isEqualTo(all("\"username\": \"sme-(\\d+)\""));
        assertThat(all("\"bic\": \\[\"(\\d+)\"\\]")).isEqualTo(all("\"username\": \"bank-(\\d+)\""));
    }

    private static boolean isValid(String inn) {
        return inn.length() == 10
                ? check(inn, TENTH)
                : inn.length() == 12 && check(inn.substring(0, 11), ELEVENTH) && check(inn, TWELFTH);
    }

    private static boolean check(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 % 10 == digits.charAt(weights.length) - '0';
    }

    private static List<String> all(String pattern) throws IOException {
        try (InputStream in = RealmTest.class.getResourceAsStream("/realm/zalog-realm.json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(pattern)
                    .matcher(json)
                    .results()
                    .map(m -> m.group(1))
                    .toList();
        }
    }
}
