package zalog.eligibility.rules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import zalog.kernel.Share;
import zalog.kernel.Text;

/** How values are written in sentences. */
final class Words {
    private Words() {}

    /** A share in percent, without superfluous zeros: 0.5 is {@code 50}. */
    static String percent(Share share) {
        BigDecimal percent = share.value().movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Several sentences in one language as one text. */
    static String joined(List<Text> sentences, Function<Text, String> language) {
        return String.join(" ", sentences.stream().map(language).toList());
    }
}
