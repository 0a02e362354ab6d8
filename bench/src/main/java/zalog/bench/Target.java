package zalog.bench;

import java.math.BigDecimal;

/** What a figure has to meet; the bound itself is good enough. */
public sealed interface Target {
    boolean isMetBy(BigDecimal value);

    /** No less than the bound. */
    record AtLeast(BigDecimal bound) implements Target {
        @Override
        public boolean isMetBy(BigDecimal value) {
            return value.compareTo(bound) >= 0;
        }

        @Override
        public String toString() {
            return ">= " + bound.toPlainString();
        }
    }

    /** No more than the bound. */
    record AtMost(BigDecimal bound) implements Target {
        @Override
        public boolean isMetBy(BigDecimal value) {
            return value.compareTo(bound) <= 0;
        }

        @Override
        public String toString() {
            return "<= " + bound.toPlainString();
        }
    }
}
