package zalog.budget.payment.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public static Settlement of(PaymentBatch batch, List<TreasuryAnswer> answers) {
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

    private static Payment after(Payment payment, TreasuryAnswer answer) {
        return switch (answer) {
            case TreasuryAnswer.Paid paid -> payment.paid(paid.on());
            case TreasuryAnswer.Rejected rejected -> payment.rejected(rejected.reason());
            case TreasuryAnswer.Pending _ -> payment;
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
