package zalog.budget.reservation.model;

import java.util.Collection;
import zalog.kernel.Money;

/** Money by programme line. */
public record Need(Money interest, Money guaranteeFee) {
    public static final Need NONE = new Need(Money.ZERO, Money.ZERO);

    /** What the parts of a reservation hold, wait for and gave to approved claims. */
    public static Need covered(Collection<Reservation> parts) {
        Need covered = NONE;
        for (Reservation part : parts) {
            if (part.isLive()) {
                covered = new Need(
                        covered.interest.plus(part.request().interest()).plus(part.usedInterest()),
                        covered.guaranteeFee.plus(part.request().guaranteeFee()).plus(part.usedGuaranteeFee()));
            }
        }
        return covered;
    }

    /** What is beyond another one; a line that is not has nothing. */
    public Need beyond(Need other) {
        return new Need(
                interest.minus(other.interest).max(Money.ZERO),
                guaranteeFee.minus(other.guaranteeFee).max(Money.ZERO));
    }

    public boolean isZero() {
        return interest.isZero() && guaranteeFee.isZero();
    }
}
