package zalog.budget.payment.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.payment.model.BatchStatus;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.kernel.FinancialYear;
import zalog.kernel.PaymentBatchId;

/** A batch, for reading; it is written by native statements. */
@Entity
@Table(name = "payment_batch")
@NullUnmarked
public class BatchRow {
    @Id
    public UUID id;

    public long position;

    @Column(name = "financial_year")
    public int financialYear;

    public String status;

    @Column(name = "made_by")
    public String madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;

    public String reason;

    PaymentBatch toBatch(List<Payment> payments) {
        return new PaymentBatch(
                new PaymentBatchId(id),
                new FinancialYear(financialYear),
                BatchStatus.valueOf(status),
                madeBy,
                madeAt,
                Optional.ofNullable(decidedBy)
                        .map(by -> new PaymentBatch.Decision(by, decidedAt, Optional.ofNullable(reason))),
                payments);
    }
}
