package zalog.kernel;

import java.util.UUID;

/** Identifies a loan. */
public record LoanId(UUID value) {

    public static Parsed<LoanId> parse(String text) {
        return Ids.parse(text, LoanId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
