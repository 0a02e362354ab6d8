package zalog.budget.payment.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.Payee;
import zalog.kernel.Money;

/**
 * The payment of one claim in a batch.
 *
 * @param number its place in the batch, from 1
 * @param paidOn the treasury's day of payment
 * @param rejection why the treasury did not pay
 */
public record Payment(
        UUID id,
        int number,
        Claim claim,
        PaymentStatus status,
        Optional<LocalDate> paidOn,
        Optional<String> rejection) {

    static Payment of(UUID id, int number, Claim claim) {
        return new Payment(id, number, claim, PaymentStatus.PENDING, Optional.empty(), Optional.empty());
    }

    /** What the treasury knows it by, in every message about it: at most 35 characters. */
    public String endToEndId() {
        return Names.of(id);
    }

    public Money amount() {
        return claim.amounts().total();
    }

    public Payee payee() {
        return claim.payee();
    }

    Payment paid(LocalDate on) {
        return new Payment(id, number, claim, PaymentStatus.PAID, Optional.of(on), Optional.empty());
    }

    Payment rejected(String why) {
        return new Payment(id, number, claim, PaymentStatus.REJECTED, Optional.empty(), Optional.of(why));
    }

    Payment dropped() {
        return new Payment(id, number, claim, PaymentStatus.DROPPED, Optional.empty(), Optional.empty());
    }
}
