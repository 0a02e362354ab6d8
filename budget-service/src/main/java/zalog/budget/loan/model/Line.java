package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Text;
import zalog.reimbursement.ReimbursableLine;

/**
 * What is reimbursable of one payment, and why.
 *
 * @param eventId the bank's id of the payment
 * @param paidOn decides the financial year
 * @param calculation the rows behind the interest, where it could be computed
 */
public record Line(
        String eventId,
        ProgrammeLine line,
        LocalDate paidOn,
        Money paid,
        Money reimbursable,
        List<Text> explanation,
        Optional<ReimbursableLine> calculation) {

    public FinancialYear year() {
        return FinancialYear.of(paidOn);
    }
}
