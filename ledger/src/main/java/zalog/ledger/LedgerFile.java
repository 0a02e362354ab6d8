package zalog.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.contracts.ContractJson;
import zalog.contracts.UnreadableMessage;

/** A year's ledger as JSON Lines: its entries in their order, then a line with the seal. */
public final class LedgerFile {
    private LedgerFile() {}

    /** The last line. */
    public record SealLine(String seal) {}

    /**
     * What a file proves.
     *
     * @param seal what was signed, if a believed key signed it
     * @param faults every change, gap and disorder; none if the file is as it was sealed
     */
    public record Verdict(Optional<Seal> seal, List<String> faults) {}

    /** A line without its end. */
    public static byte[] line(ChainedEntry entry) {
        return ContractJson.write(EntryLine.of(entry));
    }

    /** Lines end with a line feed and nothing else, the last one too; every byte counts. */
    public static Verdict verify(InputStream file, PublicKeys keys) throws IOException {
        InputStream bytes = new BufferedInputStream(file);
        @Nullable LedgerCheck check = null;
        byte[] last = new byte[0];
        long number = 0;
        for (byte[] line = line(bytes); line.length > 0; line = line(bytes)) {
            if (number++ > 0) {
                check = take(check, last, number - 1);
            }
            last = line;
        }
        return verdict(check, last, keys);
    }

    /** The next line with its end, if it has one; empty at the end of the file. */
    private static byte[] line(InputStream file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = file.read(); next >= 0; next = file.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    /** Whether the line is what the ledger writes, to the byte. */
    private static boolean isWritten(byte[] line, byte[] json) {
        return line.length == json.length + 1
                && line[json.length] == '\n'
                && Arrays.equals(line, 0, json.length, json, 0, json.length);
    }

    private static @Nullable LedgerCheck take(@Nullable LedgerCheck check, byte[] line, long number) {
        try {
            ChainedEntry entry = ContractJson.read(line, EntryLine.class).toEntry();
            LedgerCheck current = check == null ? new LedgerCheck(entry.entry().year()) : check;
            if (isWritten(line, line(entry))) {
                current.take(entry);
            } else {
                current.takeChanged(entry);
            }
            return current;
        } catch (UnreadableMessage | IllegalArgumentException e) {
            if (check == null) {
                throw new IllegalArgumentException("The first line is no entry: " + e.getMessage(), e);
            }
            check.takeUnreadable(number, String.valueOf(e.getMessage()));
            return check;
        }
    }

    private static Verdict verdict(@Nullable LedgerCheck check, byte[] last, PublicKeys keys) {
        List<String> faults = new ArrayList<>(check == null ? List.of() : check.faults());
        Optional<Seal> seal = seal(last).flatMap(keys::open);
        if (seal.isEmpty()) {
            faults.add("The last line is not a seal that one of these keys signed.");
        } else if (check == null || !matches(seal.get(), check.end())) {
            faults.add("The seal stands for " + seal.get().entries() + " entries of "
                    + seal.get().financialYear()
                    + " that end in " + seal.get().head() + ", but the entries end "
                    + (check == null
                            ? "nowhere"
                            : "with number " + check.end().length() + " in "
                                    + check.end().head())
                    + ".");
        }
        return new Verdict(seal, List.copyOf(faults));
    }

    private static boolean matches(Seal seal, Chain end) {
        return seal.equals(Seal.of(end, seal.sealedAt()));
    }

    private static Optional<String> seal(byte[] line) {
        try {
            SealLine read = ContractJson.read(line, SealLine.class);
            return Optional.of(read)
                    .filter(seal -> isWritten(line, ContractJson.write(seal)))
                    .map(SealLine::seal);
        } catch (UnreadableMessage e) {
            return Optional.empty();
        }
    }
}
