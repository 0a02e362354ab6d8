package zalog.kernel;

import java.util.UUID;

/** Identifies a firm's claim to be reimbursed for a period. */
public record ClaimId(UUID value) {

    public static Parsed<ClaimId> parse(String text) {
        return Ids.parse(text, ClaimId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
