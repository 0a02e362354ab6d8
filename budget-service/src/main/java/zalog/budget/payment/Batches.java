package zalog.budget.payment;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.PaidLine;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.Settlement;
import zalog.kernel.ClaimId;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;

/** The batches of payments and their claims, within one transaction that has opened the year. */
public interface Batches {

    /** Those of the claims that there are, in the order of filing. */
    Uni<List<Claim>> claims(Collection<ClaimId> ids);

    /** Puts a draft in place and its claims into it. */
    Uni<Void> add(PaymentBatch draft);

    Uni<Optional<PaymentBatch>> find(PaymentBatchId id);

    /** A reason for each line of the batch of which more is claimed than is reimbursable now. */
    Uni<List<Reason>> overclaimed(PaymentBatch batch);

    /** What was paid before for the applications of the batch, or will be, as the treasury has the order. */
    Uni<List<PaidLine>> paid(PaymentBatch batch);

    /** Puts the decision in place; the claims are approved with the batch, or go back to where they came from. */
    Uni<Void> decide(PaymentBatch batch);

    /** Puts the treasury's answers in place; claims are paid or returned. */
    Uni<Void> settle(Settlement settlement);
}
