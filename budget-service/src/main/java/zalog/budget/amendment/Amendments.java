package zalog.budget.amendment;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import zalog.budget.amendment.model.Amendment;
import zalog.budget.loan.model.Loan;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Posting;

/** What was amended, within one transaction. */
public interface Amendments {

    /** Those of a year, the earliest first. */
    Uni<List<Amendment>> of(FinancialYear year);

    Uni<Void> add(Amendment amendment);

    /** Adds a year with a limit of zero; false where it is there already. */
    Uni<Boolean> addYear(FinancialYear year, Money loanVolumeTarget, Instant at);

    /** What is reimbursable of payments that banks told of before the year had a limit; no ledger has it yet. */
    Uni<List<Told>> toldBefore(FinancialYear year);

    /** What a bank told of a loan. */
    record Told(Loan loan, Posting posting) {}
}
