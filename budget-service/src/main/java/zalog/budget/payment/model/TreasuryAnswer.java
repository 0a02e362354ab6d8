package zalog.budget.payment.model;

import java.time.LocalDate;

/** What the treasury says of one payment, by its end-to-end id. */
public sealed interface TreasuryAnswer {

    String endToEndId();

    record Paid(String endToEndId, LocalDate on) implements TreasuryAnswer {}

    record Rejected(String endToEndId, String reason) implements TreasuryAnswer {}

    /** Received or in work: nothing changes yet. */
    record Pending(String endToEndId) implements TreasuryAnswer {}
}
