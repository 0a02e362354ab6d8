package zalog.budget.payment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import zalog.kernel.Money;

/** What the treasury says of one payment, by its end-to-end id. */
public sealed interface TreasuryAnswer {

    String endToEndId();

    /**
     * Paid on a day.
     *
     * @param amount how much, where the treasury says it
     */
    record Paid(String endToEndId, LocalDate on, Optional<Amount> amount) implements TreasuryAnswer {}

    record Rejected(String endToEndId, String reason) implements TreasuryAnswer {}

    /** Names the payment twice, and not as we did: the order's instruction id is its end-to-end id, too. */
    record Contradictory(String endToEndId, String instructionId) implements TreasuryAnswer {}

    /** Received or in work: nothing changes yet. */
    record Pending(String endToEndId) implements TreasuryAnswer {}

    /** An amount in the currency and with the decimals that the treasury writes. */
    record Amount(BigDecimal value, String currency) {
        boolean is(Money roubles) {
            return currency.equals("RUB") && value.compareTo(new BigDecimal(roubles.toString())) == 0;
        }
    }
}
