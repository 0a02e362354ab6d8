package zalog.ledger;

import java.time.Instant;
import java.util.Base64;
import zalog.contracts.ContractJson;
import zalog.contracts.UnreadableMessage;
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

    /** What a signed seal says, whoever signed it; anything else throws IllegalArgumentException. */
    public static Seal unverified(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A seal has three parts, not " + parts.length);
        }
        try {
            return ContractJson.read(Base64.getUrlDecoder().decode(parts[1]), Seal.class);
        } catch (UnreadableMessage e) {
            throw new IllegalArgumentException("This is no seal: " + e.getMessage(), e);
        }
    }
}
