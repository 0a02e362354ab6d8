package zalog.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact amount in Russian roubles, kept in kopecks; it may be negative. Nothing here rounds, and a result beyond
 * a {@code long} throws ArithmeticException.
 */
public record Money(long kopecks) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");

    public static Money ofRoubles(long roubles) {
        return new Money(Math.multiplyExact(roubles, 100L));
    }

    /** {@link #parse} for texts known to be good, such as constants; a faulty one throws. */
    public static Money of(String roubles) {
        return parse(roubles).orElseThrow();
    }

    /** Reads roubles such as {@code 38643.84}: at most 15 digits before the point and two after it. */
    public static Parsed<Money> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Parsed.faulty(
                    "\"" + text
                            + "\" is not an amount; write roubles with a point and at most two decimals, as 38643.84",
                    "«" + text + "» не является суммой; укажите рубли через точку, не более двух знаков: 38643.84");
        }
        return new Parsed.Valid<>(
                new Money(new BigDecimal(text).movePointRight(2).longValueExact()));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(kopecks, other.kopecks));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(kopecks, other.kopecks));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(kopecks, factor));
    }

    public Money negated() {
        return new Money(Math.negateExact(kopecks));
    }

    public Money min(Money other) {
        return kopecks <= other.kopecks ? this : other;
    }

    public Money max(Money other) {
        return kopecks >= other.kopecks ? this : other;
    }

    public boolean isZero() {
        return kopecks == 0;
    }

    public boolean isNegative() {
        return kopecks < 0;
    }

    public boolean isPositive() {
        return kopecks > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(kopecks, other.kopecks);
    }

    /** Roubles with a point and always two decimals, as in the API. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }
}
