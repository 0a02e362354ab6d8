package zalog.application.process.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Reason;
import zalog.kernel.Text;

/** What can happen to an application: the messages of other services, the calendar and the applicant's wish. */
public sealed interface Input {
    /** When it happened, by the business clock of the service where it did. */
    Instant at();

    /** One of the two assessments that every application needs. */
    sealed interface Assessment extends Input {
        /** Every check that failed. */
        List<Reason> failures();
    }

    /** The eligibility checks were made under a rule set, such as {@code 533/2019-09-25}. */
    record EligibilityAssessed(String ruleSet, boolean passed, List<Reason> failures, Instant at)
            implements Assessment {}

    /** How the verification of the guarantee ended. */
    enum GuaranteeOutcome {
        PASSED,
        FAILED,
        NOT_REGISTERED
    }

    /** The guarantee of JSC Corporation MSP was verified against its register. */
    record GuaranteeAssessed(GuaranteeOutcome outcome, List<Reason> failures, Instant at) implements Assessment {}

    /** The budget holds the money. */
    record FundsReserved(FinancialYear financialYear, Money interest, Money guaranteeFee, Money total, Instant at)
            implements Input {}

    /** The money does not fit under the year's limit; the position in the queue counts from 1. */
    record FundsWaitlisted(FinancialYear financialYear, Money total, long position, Instant at) implements Input {}

    /** The budget cannot reserve money for this application at all. */
    record ReservationRefused(Reason reason, Instant at) implements Input {}

    /** Reserved money went back to the year's limit. */
    record FundsReleased(FinancialYear financialYear, Money total, String reason, Instant at) implements Input {}

    /**
     * A payment the bank documented was turned into a reimbursable amount, for the first time or anew.
     *
     * @param eventId the bank's own id of the event that told of the payment
     * @param before what was reimbursable until now; nothing where that was not told
     * @param explanation what made it change, then the calculation, sentence by sentence
     */
    record ReimbursementComputed(
            String eventId,
            ProgrammeLine line,
            FinancialYear financialYear,
            Money paid,
            Money reimbursable,
            Optional<Money> before,
            List<Text> explanation,
            Instant at)
            implements Input {
        /** The amount that the payment had until now, where that is another one than nothing. */
        Optional<Money> replaced() {
            return before.filter(amount -> !amount.isZero());
        }
    }

    /** The business calendar has come to this instant. */
    record TimePassed(Instant at) implements Input {}

    /** The applicant withdraws. */
    record WithdrawalRequested(Instant at) implements Input {}
}
