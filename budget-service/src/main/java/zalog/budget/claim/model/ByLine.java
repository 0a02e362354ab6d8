package zalog.budget.claim.model;

import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** An amount for each of the two programme lines. */
public record ByLine(Money interest, Money guaranteeFee) {
    public static final ByLine ZERO = new ByLine(Money.ZERO, Money.ZERO);

    public static ByLine of(ProgrammeLine line, Money amount) {
        return switch (line) {
            case INTEREST -> new ByLine(amount, Money.ZERO);
            case GUARANTEE_FEE -> new ByLine(Money.ZERO, amount);
        };
    }

    public Money of(ProgrammeLine line) {
        return switch (line) {
            case INTEREST -> interest;
            case GUARANTEE_FEE -> guaranteeFee;
        };
    }

    public ByLine plus(ByLine other) {
        return new ByLine(interest.plus(other.interest), guaranteeFee.plus(other.guaranteeFee));
    }

    public ByLine minus(ByLine other) {
        return new ByLine(interest.minus(other.interest), guaranteeFee.minus(other.guaranteeFee));
    }

    public Money total() {
        return interest.plus(guaranteeFee);
    }
}
