package zalog.budget.ledger.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.ledger.SigningKey;

/** The key of the configuration; it is read when it is needed first. */
@ApplicationScoped
class SealingKey {
    private final LedgerConfig config;

    @Inject
    SealingKey(LedgerConfig config) {
        this.config = config;
    }

    boolean isConfigured() {
        return config.signingKey().isPresent();
    }

    SigningKey key() {
        return find().orElseThrow(() -> new ProblemException(Problem.of(
                503,
                "LEDGER-001",
                new Text("No key to seal with", "Нет ключа подписи"),
                new Text(
                        "The operator has not configured zalog.ledger.signing-key.",
                        "Оператор не настроил ключ zalog.ledger.signing-key."))));
    }

    private Optional<SigningKey> find() {
        return config.signingKey().map(SigningKey::parse);
    }
}
