package zalog.stack.launch;

import java.util.List;
import zalog.ledger.SigningKey;

/** {@code ledger-key}: prints a new key to seal ledgers with, as {@code zalog.ledger.signing-key} takes it. */
final class LedgerKeys implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        System.out.println(SigningKey.generate().secret());
        return 0;
    }
}
