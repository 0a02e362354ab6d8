package zalog.budget.payment;

import io.smallrye.mutiny.Uni;
import zalog.budget.payment.model.PaymentBatch;

/** Makes what the treasury gets of an approved batch, and keeps it to the byte. */
@FunctionalInterface
public interface Exports {
    Uni<Void> export(PaymentBatch batch);
}
