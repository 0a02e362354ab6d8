package zalog.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import zalog.ledger.SigningKey;

/** The key that a stack's budget-service seals its ledgers with: made once, kept with the data. */
final class LedgerKey {
    private LedgerKey() {}

    static Map<String, String> environment(StackFolder folder) {
        return Map.of("ZALOG_LEDGER_SIGNING_KEY", of(folder));
    }

    /** The key as a JSON Web Key. */
    private static synchronized String of(StackFolder folder) {
        Path file = folder.data("ledger").resolve("signing-key.json");
        try {
            if (Files.notExists(file)) {
                WholeFile.write(
                        file,
                        SigningKey.generate().secret(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No key at " + file, e);
        }
    }
}
