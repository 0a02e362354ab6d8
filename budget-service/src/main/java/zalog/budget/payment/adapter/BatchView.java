package zalog.budget.payment.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.claim.model.Payee;
import zalog.budget.payment.model.BatchStatus;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentStatus;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kernel.PaymentBatchId;

/** A batch of payments, as it is shown; people go by the subjects of their tokens. */
public record BatchView(
        PaymentBatchId id,
        FinancialYear financialYear,
        BatchStatus status,
        String messageId,
        String madeBy,
        Instant madeAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        Money total,
        List<PaymentView> payments,
        List<PostgresFiles.Hash> files) {

    static BatchView of(PaymentBatch batch, List<PostgresFiles.Hash> files) {
        return new BatchView(
                batch.id(),
                batch.year(),
                batch.status(),
                batch.messageId(),
                batch.madeBy(),
                batch.madeAt(),
                batch.decision().map(PaymentBatch.Decision::by),
                batch.decision().map(PaymentBatch.Decision::at),
                batch.decision().flatMap(PaymentBatch.Decision::reason),
                batch.total(),
                batch.payments().stream().map(PaymentView::of).toList(),
                files);
    }

    /** The payment of one claim. */
    public record PaymentView(
            int number,
            String endToEndId,
            ClaimId claimId,
            ApplicationId applicationId,
            Inn claimant,
            Payee payee,
            Money interest,
            Money guaranteeFee,
            Money amount,
            PaymentStatus status,
            Optional<LocalDate> paidOn,
            Optional<String> rejection) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.number(),
                    payment.endToEndId(),
                    payment.claim().id(),
                    payment.claim().applicationId(),
                    payment.claim().claimant(),
                    payment.payee(),
                    payment.claim().amounts().interest(),
                    payment.claim().amounts().guaranteeFee(),
                    payment.amount(),
                    payment.status(),
                    payment.paidOn(),
                    payment.rejection());
        }
    }
}
