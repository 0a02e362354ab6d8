package zalog.budget.payment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.kernel.Moscow;
import zalog.kernel.Reason;

/**
 * A batch after the treasury's answers. What was answered once stands: the same again changes nothing, another answer is
 * refused.
 *
 * @param batch as it stands afterwards
 * @param changed the payments that were answered now
 * @param verdicts one for each answer, in their order
 */
public record Settlement(PaymentBatch batch, List<Payment> changed, List<Verdict> verdicts) {

    /** What became of an answer. */
    public record Verdict(String endToEndId, Kind kind, Optional<Reason> reason) {}

    /** The verdicts there are. */
    public enum Kind {
        ACCEPTED,
        /** It said what was known. */
        DUPLICATE,
        /** It says that the treasury has the payment in work. */
        PENDING,
        REFUSED
    }

    /** Whether the same answers get the same verdicts on every later day. */
    public boolean isFinal() {
        return verdicts.stream()
                .noneMatch(verdict ->
                        verdict.reason().filter(PaymentReasons::passes).isPresent());
    }

    /**
     * @param batch approved, or settled
     * @param today a day of payment after it has not come
     */
    public static Settlement of(PaymentBatch batch, List<TreasuryAnswer> answers, LocalDate today) {
        LocalDate approvedOn = Moscow.dateOf(batch.decision().orElseThrow().at());
        Map<String, Payment> payments = new LinkedHashMap<>();
        batch.payments().forEach(payment -> payments.put(payment.endToEndId(), payment));
        Map<String, Payment> changed = new LinkedHashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (TreasuryAnswer answer : answers) {
            Payment before = payments.get(answer.endToEndId());
            if (before == null) {
                verdicts.add(refused(answer, PaymentReasons.unknownPayment(answer.endToEndId())));
                continue;
            }
            Optional<Reason> doubt = doubt(before, answer, approvedOn, today);
            if (doubt.isPresent()) {
                verdicts.add(refused(answer, doubt.get()));
                continue;
            }
            Payment after = after(before, answer);
            verdicts.add(verdict(before, after, answer));
            if (before.status() == PaymentStatus.PENDING && after.status() != PaymentStatus.PENDING) {
                payments.put(answer.endToEndId(), after);
                changed.put(answer.endToEndId(), after);
            }
        }
        return new Settlement(
                batch.with(List.copyOf(payments.values())), List.copyOf(changed.values()), List.copyOf(verdicts));
    }

    /** Why it cannot be true that the payment was made as the answer says. */
    private static Optional<Reason> doubt(
            Payment payment, TreasuryAnswer answer, LocalDate approvedOn, LocalDate today) {
        return switch (answer) {
            case TreasuryAnswer.Contradictory other ->
                Optional.of(PaymentReasons.otherInstruction(payment, other.instructionId()));
            case TreasuryAnswer.Paid paid -> doubt(payment, paid, approvedOn, today);
            case TreasuryAnswer.Rejected _, TreasuryAnswer.Pending _ -> Optional.empty();
        };
    }

    private static Optional<Reason> doubt(
            Payment payment, TreasuryAnswer.Paid paid, LocalDate approvedOn, LocalDate today) {
        if (paid.on().isAfter(today)) {
            return Optional.of(PaymentReasons.dayToCome(payment, paid.on()));
        }
        if (paid.on().isBefore(approvedOn)) {
            return Optional.of(PaymentReasons.beforeApproval(payment, paid.on(), approvedOn));
        }
        return paid.amount()
                .filter(amount -> !amount.is(payment.amount()))
                .map(amount -> PaymentReasons.otherAmount(payment, amount));
    }

    private static Payment after(Payment payment, TreasuryAnswer answer) {
        return switch (answer) {
            case TreasuryAnswer.Paid paid -> payment.paid(paid.on());
            case TreasuryAnswer.Rejected rejected -> payment.rejected(rejected.reason());
            case TreasuryAnswer.Pending _, TreasuryAnswer.Contradictory _ -> payment;
        };
    }

    private static Verdict verdict(Payment before, Payment after, TreasuryAnswer answer) {
        if (answer instanceof TreasuryAnswer.Pending) {
            return new Verdict(answer.endToEndId(), Kind.PENDING, Optional.empty());
        }
        if (before.status() == PaymentStatus.PENDING) {
            return new Verdict(answer.endToEndId(), Kind.ACCEPTED, Optional.empty());
        }
        return before.status() == after.status()
                ? new Verdict(answer.endToEndId(), Kind.DUPLICATE, Optional.empty())
                : refused(answer, PaymentReasons.otherwiseBefore(before));
    }

    private static Verdict refused(TreasuryAnswer answer, Reason reason) {
        return new Verdict(answer.endToEndId(), Kind.REFUSED, Optional.of(reason));
    }
}
