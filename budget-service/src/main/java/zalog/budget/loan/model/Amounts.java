package zalog.budget.loan.model;

import zalog.kernel.Money;

/** What was paid, and what of it is reimbursable. */
public record Amounts(Money paid, Money reimbursable) {
    public static final Amounts NONE = new Amounts(Money.ZERO, Money.ZERO);

    public Amounts plus(Amounts other) {
        return new Amounts(paid.plus(other.paid), reimbursable.plus(other.reimbursable));
    }
}
