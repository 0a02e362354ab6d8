package zalog.stack.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import zalog.ledger.LedgerFile;
import zalog.ledger.PublicKeys;

/** {@code verify-ledger FILE KEYS}: proves from a file and the public keys alone that nothing was changed; else exit code 1. */
final class VerifyLedger implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        if (arguments.size() != 2) {
            throw new UsageException("Usage: ./zalog verify-ledger FILE KEYS\n"
                    + "FILE is what GET /ledger/{year}/export gave, KEYS what GET /ledger/keys gave.");
        }
        PublicKeys keys = keys(project.caller().resolve(arguments.get(1)));
        try (InputStream file = Files.newInputStream(project.caller().resolve(arguments.getFirst()))) {
            return report(LedgerFile.verify(file, keys));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(arguments.getFirst() + " cannot be read: " + reason(e));
        }
    }

    private static PublicKeys keys(Path file) {
        try {
            return PublicKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(file + " cannot be read: " + reason(e));
        }
    }

    private static String reason(Exception fault) {
        return fault instanceof NoSuchFileException ? "there is no such file." : String.valueOf(fault.getMessage());
    }

    private static int report(LedgerFile.Verdict verdict) {
        verdict.faults().forEach(System.out::println);
        verdict.seal()
                .filter(seal -> verdict.faults().isEmpty())
                .ifPresent(seal -> System.out.println("The "
                        + seal.entries() + " entries of " + seal.financialYear() + " are as they were sealed at "
                        + seal.sealedAt() + ": none was changed, left out or moved."));
        return verdict.faults().isEmpty() ? 0 : 1;
    }
}
