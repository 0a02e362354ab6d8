package zalog.budget.loan;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Amounts;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.FoundLoan;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Refusal;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;

/** The loans of banks and what was told of them, within one transaction. */
public interface Loans {

    /** Makes every other transaction that holds this bank wait until this one ends. */
    Uni<Void> hold(Bic bank);

    /** Makes whoever puts loans in place wait until this transaction ends, and waits for those who are about it. */
    Uni<Void> holdAgreements();

    /** The loans of these agreements that the bank holds or held; where several applications name one, the latest that still stands. */
    Uni<Map<Agreement, FoundLoan>> find(Bic bank, Collection<Agreement> agreements);

    /**
     * Locks loans, in the order of their ids. Years are opened after this, never before.
     *
     * @return of which of them another application has the agreement by now
     */
    Uni<Set<ApplicationId>> lock(Collection<Loan> loans);

    /** What was told of loans. */
    Uni<Map<ApplicationId, LoanHistory>> histories(Collection<Loan> loans);

    /** Of the banks to which loans may go, those with which another application that stands has the agreement. */
    Uni<Map<ApplicationId, Set<Bic>>> occupied(Map<ApplicationId, Set<Bic>> assignees);

    /** The bank's recorded events that have one of these ids. */
    Uni<Map<String, LoanEvent>> recorded(Bic bank, Collection<String> eventIds);

    Uni<Void> append(List<LoanEvent> events, Instant receivedAt);

    /** Keeps what was not taken, for the bank's statement. */
    Uni<Void> refuse(Bic bank, List<Refusal> refusals, Instant receivedAt);

    /** The lines of the applications as they are now, with what was posted of them in later years. */
    Uni<Map<ApplicationId, Map<LineId, Amounts>>> lines(Collection<ApplicationId> applications);

    /** Puts lines of one year in place. */
    Uni<Void> save(FinancialYear year, List<ChangedLine> lines, Instant at);

    /**
     * Keeps what changed of lines of years that are closed: those lines stay as they were.
     *
     * @param posted the year to whose books the difference belongs
     */
    Uni<Void> adjust(FinancialYear posted, List<ChangedLine> lines, Instant at);

    /** Notes which banks hold or held the loans. */
    Uni<Void> saveHolders(List<LoanHistory> assigned);
}
