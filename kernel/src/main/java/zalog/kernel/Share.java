package zalog.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A part of a whole, 0 to 1, exact to four decimals. */
public record Share(BigDecimal value) implements Comparable<Share> {
    private static final Pattern FORM = Pattern.compile("[01](\\.[0-9]{1,4})?");

    public Share {
        if (!Decimals.fits(value, BigDecimal.ONE)) {
            throw new IllegalArgumentException("A share lies between 0 and 1 with four decimals: " + value);
        }
        value = Decimals.normalised(value);
    }

    /** {@link #parse} for texts known to be good, such as constants; a faulty one throws. */
    public static Share of(String text) {
        return parse(text).orElseThrow();
    }

    /** Reads a share such as {@code 0.70}. */
    public static Parsed<Share> parse(String text) {
        if (!FORM.matcher(text).matches() || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            return Parsed.faulty(
                    "\"" + text + "\" is not a share; write a number from 0 to 1 with at most four decimals, as 0.70",
                    "«" + text + "» не является долей; укажите число от 0 до 1, не более четырёх знаков: 0.70");
        }
        return new Parsed.Valid<>(new Share(new BigDecimal(text)));
    }

    /** The share in ten-thousandths: 0.70 is 7,000. */
    public long units() {
        return Decimals.units(value);
    }

    @Override
    public int compareTo(Share other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return Decimals.plain(value);
    }
}
