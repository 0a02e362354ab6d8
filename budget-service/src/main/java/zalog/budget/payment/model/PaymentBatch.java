package zalog.budget.payment.model;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimStatus.Step;
import zalog.budget.claim.model.PaidLine;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;

/**
 * Claims of one year that are paid together. Four eyes: whoever made the batch, or filed a claim in it, does not approve it.
 *
 * @param madeBy the officer, by the subject of the token
 * @param decision the approver's
 */
public record PaymentBatch(
        PaymentBatchId id,
        FinancialYear year,
        BatchStatus status,
        String madeBy,
        Instant madeAt,
        Optional<Decision> decision,
        List<Payment> payments) {

    /** What the approver decided; a rejection has a reason. */
    public record Decision(String by, Instant at, Optional<String> reason) {}

    /** What came of the wish to make a batch or to decide on it. */
    public sealed interface Outcome {
        record Done(PaymentBatch batch) implements Outcome {}

        /** Not possible: every reason. */
        record Refused(List<Reason> reasons) implements Outcome {}
    }

    /**
     * Makes a batch of claims that are filed, or were returned by the treasury.
     *
     * @param ids of the payments, as many as claims
     */
    public static Outcome of(PaymentBatchId id, List<Claim> claims, Iterator<UUID> ids, String by, Instant at) {
        List<Reason> reasons = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.status().after(Step.BATCH).isEmpty()) {
                reasons.add(PaymentReasons.notToBePaid(claim));
            }
        }
        var years = claims.stream().map(claim -> claim.period().year()).collect(toSet());
        if (years.size() > 1) {
            reasons.add(PaymentReasons.severalYears());
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(List.copyOf(reasons));
        }
        List<Payment> payments = new ArrayList<>();
        for (Claim claim : claims) {
            payments.add(Payment.of(ids.next(), payments.size() + 1, claim));
        }
        return new Outcome.Done(new PaymentBatch(
                id, years.iterator().next(), BatchStatus.DRAFT, by, at, Optional.empty(), List.copyOf(payments)));
    }

    public Outcome approved(String by, Instant at) {
        return decided(BatchStatus.APPROVED, new Decision(by, at, Optional.empty()), payments);
    }

    public Outcome rejected(String by, String reason, Instant at) {
        var dropped = payments.stream().map(Payment::dropped).toList();
        return decided(BatchStatus.REJECTED, new Decision(by, at, Optional.of(reason)), dropped);
    }

    private Outcome decided(BatchStatus newStatus, Decision made, List<Payment> after) {
        if (status != BatchStatus.DRAFT) {
            return new Outcome.Refused(List.of(PaymentReasons.notPossible(status)));
        }
        boolean own = made.by().equals(madeBy)
                || payments.stream()
                        .anyMatch(payment -> payment.claim().filedBy().equals(made.by()));
        return own
                ? new Outcome.Refused(List.of(PaymentReasons.FOUR_EYES))
                : new Outcome.Done(new PaymentBatch(id, year, newStatus, madeBy, madeAt, Optional.of(made), after));
    }

    /**
     * Who is to be paid although what they were paid before is too much by now: their claims were filed before that and do
     * not set it off.
     *
     * @param paid what applications were paid before
     */
    public List<Reason> notSetOff(List<PaidLine> paid) {
        return payments.stream()
                .map(Payment::claim)
                .flatMap(claim -> paid.stream()
                        .filter(line -> line.due().isPositive() && concerns(line, claim))
                        .map(line -> PaymentReasons.notSetOff(claim.id(), line.eventId(), line.due())))
                .toList();
    }

    private static boolean concerns(PaidLine line, Claim claim) {
        return line.applicationId().equals(claim.applicationId())
                && line.paidYear().compareTo(claim.period().year()) <= 0
                && claim.amounts().of(line.line()).isPositive();
    }

    /** The batch with payments as the treasury answered; once none is pending, it is settled. */
    PaymentBatch with(List<Payment> answered) {
        boolean settled = answered.stream().noneMatch(payment -> payment.status() == PaymentStatus.PENDING);
        return new PaymentBatch(
                id, year, settled ? BatchStatus.SETTLED : status, madeBy, madeAt, decision, List.copyOf(answered));
    }

    /** What the treasury knows the batch by: at most 35 characters. */
    public String messageId() {
        return Names.of(id.value());
    }

    public Money total() {
        return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }
}
