package zalog.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    public static Verdict verify(BufferedReader file, PublicKeys keys) throws IOException {
        @Nullable LedgerCheck check = null;
        @Nullable String last = null;
        long number = 0;
        for (@Nullable String line = file.readLine(); line != null; line = file.readLine()) {
            if (last != null) {
                check = take(check, last, ++number);
            }
            last = line;
        }
        return verdict(check, last == null ? "" : last, keys);
    }

    private static @Nullable LedgerCheck take(@Nullable LedgerCheck check, String line, long number) {
        try {
            ChainedEntry entry = ContractJson.read(line.getBytes(StandardCharsets.UTF_8), EntryLine.class)
                    .toEntry();
            LedgerCheck current = check == null ? new LedgerCheck(entry.entry().year()) : check;
            if (line.equals(new String(line(entry), StandardCharsets.UTF_8))) {
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

    private static Verdict verdict(@Nullable LedgerCheck check, String last, PublicKeys keys) {
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

    private static Optional<String> seal(String line) {
        try {
            SealLine read = ContractJson.read(line.getBytes(StandardCharsets.UTF_8), SealLine.class);
            return Optional.of(read)
                    .filter(seal -> line.equals(new String(ContractJson.write(seal), StandardCharsets.UTF_8)))
                    .map(SealLine::seal);
        } catch (UnreadableMessage e) {
            return Optional.empty();
        }
    }
}
