package zalog.budget.claim.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.budget.claim.model.ClaimStatus.Step;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClaimId;
import zalog.kernel.Inn;
import zalog.kernel.Moscow;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/**
 * A firm's claim (требование) to be reimbursed for what it paid in a period.
 *
 * @param subject whose money it is, as the ledger has it
 * @param amounts what it claims in all
 * @param obligated whether money was put aside for it as a payment obligation (денежное обязательство)
 * @param filedBy who filed it, by the subject of the token
 */
public record Claim(
        ClaimId id,
        Subject subject,
        Inn claimant,
        ClaimPeriod period,
        Payee payee,
        ByLine amounts,
        ClaimStatus status,
        boolean obligated,
        String filedBy,
        Instant filedAt,
        Optional<Decision> decision,
        Optional<LocalDate> paidOn) {

    /** The end of a claim that is not paid. */
    public record Decision(String by, Instant at, Optional<String> reason) {}

    /** A claim of which all is set off is settled at once, as there is nothing to pay. */
    public static Claim filed(
            ClaimId id,
            Subject subject,
            Inn claimant,
            ClaimPeriod period,
            Payee payee,
            ByLine amounts,
            String by,
            Instant at) {
        boolean setOff = amounts.total().isZero();
        return new Claim(
                id,
                subject,
                claimant,
                period,
                payee,
                amounts,
                setOff ? ClaimStatus.PAID : ClaimStatus.FILED,
                setOff,
                by,
                at,
                Optional.empty(),
                setOff ? Optional.of(Moscow.dateOf(at)) : Optional.empty());
    }

    public ApplicationId applicationId() {
        return subject.applicationId();
    }

    /** A movement of the claimed money. */
    public Posting posting(EntryKind kind) {
        return Posting.of(
                kind, subject, amounts.interest(), amounts.guaranteeFee(), new Cause(Cause.Kind.CLAIM, id.toString()));
    }

    /** The firm takes it back. */
    public Change withdrawn(String by, Instant at) {
        return ended(Step.WITHDRAW, new Decision(by, at, Optional.empty()));
    }

    /** An officer refuses it. */
    public Change refused(String by, String reason, Instant at) {
        return ended(Step.REFUSE, new Decision(by, at, Optional.of(reason)));
    }

    private Change ended(Step step, Decision end) {
        return status.after(step)
                .<Change>map(after -> new Change.Made(new Claim(
                        id,
                        subject,
                        claimant,
                        period,
                        payee,
                        amounts,
                        after,
                        false,
                        filedBy,
                        filedAt,
                        Optional.of(end),
                        paidOn)))
                .orElseGet(() -> new Change.Refused(ClaimReasons.notPossible(status)));
    }
}
