package zalog.kernel;

import java.util.UUID;

/** Identifies a batch of claims that are paid together. */
public record PaymentBatchId(UUID value) {

    public static Parsed<PaymentBatchId> parse(String text) {
        return Ids.parse(text, PaymentBatchId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
