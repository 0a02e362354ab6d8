package zalog.reimbursement;

import java.util.List;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/**
 * What a loan is expected to be reimbursed in a financial year: the amount to reserve under the year's cap.
 *
 * @param lines the interest payments behind the interest
 */
public record ProjectedReimbursement(
        FinancialYear year, Money interest, Money guaranteeFee, List<ReimbursableLine> lines) {

    public Money of(ProgrammeLine line) {
        return switch (line) {
            case INTEREST -> interest;
            case GUARANTEE_FEE -> guaranteeFee;
        };
    }

    public Money total() {
        return interest.plus(guaranteeFee);
    }
}
