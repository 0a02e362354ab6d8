package zalog.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals of at most four places, kept at exactly four so that equal numbers are equal values. */
final class Decimals {
    static final int PLACES = 4;

    private Decimals() {}

    static boolean fits(BigDecimal value, BigDecimal max) {
        return value.signum() >= 0
                && value.compareTo(max) <= 0
                && value.stripTrailingZeros().scale() <= PLACES;
    }

    static BigDecimal normalised(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.UNNECESSARY);
    }

    static long units(BigDecimal normalised) {
        return normalised.scaleByPowerOfTen(PLACES).longValue();
    }

    /** Plain digits with at least two decimals and no superfluous zeros beyond them. */
    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
