package zalog.budget.loan;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.KnownLoan;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** The loans of banks and what was told of them, within one transaction. */
public interface Loans {

    /** Makes every other transaction that holds this bank wait until this one ends. */
    Uni<Void> hold(Bic bank);

    /** The loans of these agreements; where several applications name one, the latest that still stands. */
    Uni<Map<Agreement, KnownLoan>> find(Bic bank, Collection<Agreement> agreements);

    /** The bank's recorded events that have one of these ids. */
    Uni<Map<String, LoanEvent>> recorded(Bic bank, Collection<String> eventIds);

    Uni<Void> append(Bic bank, List<LoanEvent> events, Instant receivedAt);

    /** All events of these agreements. */
    Uni<Map<Agreement, List<LoanEvent>>> events(Bic bank, Collection<Agreement> agreements);

    /** What was reimbursable of the applications' payments until now. */
    Uni<Map<LineId, Money>> reimbursable(Collection<ApplicationId> applications);

    /** Puts lines of one year in place. */
    Uni<Void> save(FinancialYear year, List<ChangedLine> lines, Instant at);
}
