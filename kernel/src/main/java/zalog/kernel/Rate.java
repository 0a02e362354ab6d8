package zalog.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An interest rate in percent per year, 0 to 1000, exact to four decimals. */
public record Rate(BigDecimal percentPerYear) implements Comparable<Rate> {
    private static final BigDecimal MAX = BigDecimal.valueOf(1000);
    private static final Pattern FORM = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");

    public Rate {
        if (!Decimals.fits(percentPerYear, MAX)) {
            throw new IllegalArgumentException(
                    "A rate lies between 0 and 1000 % with four decimals: " + percentPerYear);
        }
        percentPerYear = Decimals.normalised(percentPerYear);
    }

    /** {@link #parse} for texts known to be good, such as constants; a faulty one throws. */
    public static Rate of(String percentPerYear) {
        return parse(percentPerYear).orElseThrow();
    }

    /** Reads percent per year, such as {@code 6.50}. */
    public static Parsed<Rate> parse(String text) {
        if (!FORM.matcher(text).matches() || new BigDecimal(text).compareTo(MAX) > 0) {
            return Parsed.faulty(
                    "\"" + text + "\" is not a rate; write percent per year from 0 to 1000, as 6.50",
                    "«" + text + "» не является ставкой; укажите проценты годовых от 0 до 1000: 6.50");
        }
        return new Parsed.Valid<>(new Rate(new BigDecimal(text)));
    }

    /** The rate in ten-thousandths of a percent: 6.50 % is 65,000. */
    public long units() {
        return Decimals.units(percentPerYear);
    }

    public Rate min(Rate other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Rate other) {
        return percentPerYear.compareTo(other.percentPerYear);
    }

    @Override
    public String toString() {
        return Decimals.plain(percentPerYear);
    }
}
