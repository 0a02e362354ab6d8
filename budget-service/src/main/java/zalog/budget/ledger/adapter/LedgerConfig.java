package zalog.budget.ledger.adapter;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How ledgers are sealed. */
@ConfigMapping(prefix = "zalog.ledger")
public interface LedgerConfig {

    /** The Ed25519 key that seals, as a JSON Web Key with its private part; without it nothing is sealed. */
    Optional<String> signingKey();
}
