package zalog.ledger;

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
        FileLines lines = new FileLines(file);
        @Nullable LedgerCheck check = null;
        byte[] last = new byte[0];
        long number = 0;
        for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
            if (number++ > 0) {
                check = take(check, last, number - 1);
            }
            last = line;
        }
        List<String> faults = new ArrayList<>(lines.faults());
        if (check != null) {
            faults.addAll(check.faults());
        }
        Optional<String> jws = seal(last);
        Optional<Seal> seal = jws.flatMap(keys::open);
        if (last.length == 0) {
            faults.add("The file is empty: it has neither entries nor a seal.");
        } else if (jws.isPresent() || !lines.isCutShort()) {
            fault(jws, seal, check).ifPresent(faults::add);
        }
        return new Verdict(seal, List.copyOf(faults));
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

    /** What is wrong with the seal. */
    private static Optional<String> fault(Optional<String> jws, Optional<Seal> seal, @Nullable LedgerCheck check) {
        if (jws.isEmpty()) {
            return Optional.of("The last line is no seal: the file ends too early, or the seal was changed.");
        }
        if (seal.isEmpty()) {
            return Optional.of(
                    "The seal was signed with none of these keys, or was changed. Take the keys of the system that"
                            + " sealed the ledger.");
        }
        return check == null
                ? Optional.of(standsFor(seal.get()) + ", but there are no entries.")
                : fault(seal.get(), check.end());
    }

    private static Optional<String> fault(Seal seal, Chain end) {
        if (seal.equals(Seal.of(end, seal.sealedAt()))) {
            return Optional.empty();
        }
        if (seal.financialYear().equals(end.year()) && seal.entries() < end.length()) {
            return Optional.of(
                    "The seal is older than the last entries: it stands for " + seal.entries() + ", but there are "
                            + end.length() + ". Nothing proves those after number " + seal.entries() + ".");
        }
        return Optional.of(standsFor(seal) + " that end in " + seal.head() + ", but the entries end with number "
                + end.length() + " in " + end.head() + ".");
    }

    private static String standsFor(Seal seal) {
        return "The seal stands for " + seal.entries() + " entries of " + seal.financialYear();
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
