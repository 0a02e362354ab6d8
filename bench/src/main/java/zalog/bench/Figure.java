package zalog.bench;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One measured value.
 *
 * @param name what was measured
 * @param unit of the value and of the target's bound
 */
public record Figure(String name, BigDecimal value, String unit, Optional<Target> target) {

    public static Figure of(String name, long value, String unit) {
        return of(name, BigDecimal.valueOf(value), unit);
    }

    public static Figure of(String name, BigDecimal value, String unit) {
        return new Figure(name, value, unit, Optional.empty());
    }

    public Figure atLeast(long bound) {
        return new Figure(name, value, unit, Optional.of(new Target.AtLeast(BigDecimal.valueOf(bound))));
    }

    public Figure atMost(long bound) {
        return new Figure(name, value, unit, Optional.of(new Target.AtMost(BigDecimal.valueOf(bound))));
    }

    public boolean isMissed() {
        return target.filter(each -> !each.isMetBy(value)).isPresent();
    }

    /** PASS or FAIL with the target, or nothing for a figure without one. */
    public String verdict() {
        return target.map(each -> (each.isMetBy(value) ? "PASS " : "FAIL ") + each)
                .orElse("");
    }
}
