package zalog.budget.payment.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.claim.model.Claim;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentStatus;

/** A payment, for reading; it is written by native statements. */
@Entity
@Table(name = "payment")
@NullUnmarked
public class PaymentRow {
    @Id
    public UUID id;

    @Column(name = "batch_id")
    public UUID batchId;

    public int number;

    @Column(name = "claim_id")
    public UUID claimId;

    public String status;

    @Column(name = "paid_on")
    public LocalDate paidOn;

    public String rejection;

    Payment toPayment(Claim claim) {
        return new Payment(
                id,
                number,
                claim,
                PaymentStatus.valueOf(status),
                Optional.ofNullable(paidOn),
                Optional.ofNullable(rejection));
    }
}
