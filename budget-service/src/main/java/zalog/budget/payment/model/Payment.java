package zalog.budget.payment.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.Payee;
import zalog.kernel.ClaimId;
import zalog.kernel.Inn;

/**
 * The payment of one claim in a batch.
 *
 * @param number its place in the batch, from 1
 * @param obligated whether money was obligated for the claim before, in a batch that the treasury did not pay
 * @param filedBy who filed the claim, by the subject of the token
 * @param paidOn the treasury's day of payment
 * @param rejection why the treasury did not pay
 */
public record Payment(
        UUID id,
        int number,
        ClaimId claimId,
        Inn claimant,
        Payee payee,
        ByLine amounts,
        boolean obligated,
        String filedBy,
        PaymentStatus status,
        Optional<LocalDate> paidOn,
        Optional<String> rejection) {

    static Payment of(UUID id, int number, Claim claim) {
        return new Payment(
                id,
                number,
                claim.id(),
                claim.claimant(),
                claim.payee(),
                claim.amounts(),
                claim.obligated(),
                claim.filedBy(),
                PaymentStatus.PENDING,
                Optional.empty(),
                Optional.empty());
    }

    /** What the treasury knows it by, in every message about it: at most 35 characters. */
    public String endToEndId() {
        return Names.of(id);
    }

    Payment paid(LocalDate on) {
        return with(PaymentStatus.PAID, Optional.of(on), Optional.empty());
    }

    Payment rejected(String why) {
        return with(PaymentStatus.REJECTED, Optional.empty(), Optional.of(why));
    }

    private Payment with(PaymentStatus newStatus, Optional<LocalDate> on, Optional<String> why) {
        return new Payment(id, number, claimId, claimant, payee, amounts, obligated, filedBy, newStatus, on, why);
    }
}
