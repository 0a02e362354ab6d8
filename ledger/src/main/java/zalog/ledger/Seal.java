package zalog.ledger;

import java.time.Instant;
import zalog.kernel.FinancialYear;

/**
 * The signed end of a year's chain.
 *
 * @param entries how many entries the chain had
 * @param head hash of the last of them, 64 hexadecimal digits
 */
public record Seal(FinancialYear financialYear, long entries, String head, Instant sealedAt) {

    public static Seal of(Chain chain, Instant at) {
        return new Seal(chain.year(), chain.length(), chain.head().toString(), at);
    }
}
