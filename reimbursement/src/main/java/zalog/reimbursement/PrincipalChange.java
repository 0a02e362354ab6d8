package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Money;

/** A movement of principal: positive when money is drawn, negative when it is repaid. */
public record PrincipalChange(LocalDate on, Money amount) {

    public static PrincipalChange drawdown(LocalDate on, Money amount) {
        return new PrincipalChange(on, positive(amount));
    }

    public static PrincipalChange repayment(LocalDate on, Money amount) {
        return new PrincipalChange(on, positive(amount).negated());
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A movement of principal must be positive: " + amount);
        }
        return amount;
    }
}
