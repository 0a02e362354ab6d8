package zalog.acceptance.years.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** What somebody does at an instant of the programme. */
public sealed interface Action {
    Instant at();

    /** JSC Corporation MSP registers the guarantee of a loan. */
    record RegisterGuarantee(Instant at, PlannedLoan loan) implements Action {}

    /** A firm files the application for a loan. */
    record FileApplication(Instant at, PlannedLoan loan) implements Action {}

    /** A firm takes its application back. */
    record WithdrawApplication(Instant at, PlannedLoan loan) implements Action {}

    /** A bank has demanded payment under the guarantee of a loan. */
    record CallGuarantee(Instant at, PlannedLoan loan) implements Action {}

    /** A bank sends what happened in a month, in an order of its own. */
    record ReportEvents(Instant at, Bic bank, List<Report> reports) implements Action {}

    /** The ministry changes the limit of a year. */
    record AmendLimit(Instant at, FinancialYear year, Money change, String documentNumber, String reason)
            implements Action {}

    /** Firms claim what they paid in a year until a day. */
    record FileClaims(Instant at, FinancialYear year, LocalDate until, List<PlannedLoan> loans) implements Action {}

    /**
     * The ministry pays all claims that wait for it.
     *
     * @param rejecting whether the treasury rejects some of them, which are paid the next time
     */
    record PayClaims(Instant at, FinancialYear year, boolean rejecting) implements Action {}

    /** The ministry demands back what it paid to some firms in a year. */
    record OpenClawbacks(Instant at, FinancialYear year, int cases) implements Action {}

    /** Every firm with a demand pays the next part of it. */
    record PayClawbacks(Instant at) implements Action {}

    /** The ministry closes a year. */
    record CloseYear(Instant at, FinancialYear year) implements Action {}
}
