package zalog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.contracts.ContractJson;

class LedgerFileTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final PublicKeys KEYS = PublicKeys.parse(KEY.published());
    private static final int COUNT = 20;
    private static final String CUT_SHORT =
            "The last line is cut short: it has no end. The file was not written or not downloaded to its end.";

    private final List<ChainedEntry> entries = Entries.of(COUNT);
    private final List<String> lines = new ArrayList<>(lines(entries, KEY));

    @Test
    void aFileAsItWasSealedHasNoFaults() throws IOException {
        var verdict = LedgerFile.verify(file(lines), KEYS);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.seal()).contains(Seal.of(Entries.end(entries), Entries.AT));
    }

    @Test
    void aChangedAmountIsNamed() {
        lines.set(7, lines.get(7).replace("\"interest\":\"38643.91\"", "\"interest\":\"38643.92\""));

        assertThat(faults()).containsExactly(changed(8));
    }

    @Test
    void aChangedHashIsNamed() {
        String hash = entries.get(7).hash().toString();
        String other = (hash.startsWith("0") ? "1" : "0") + hash.substring(1);
        lines.set(7, lines.get(7).replace(hash, other));

        assertThat(faults()).containsExactly(changed(8));
    }

    @Test
    void anyChangedByteOfTheFileIsFound() {
        byte[] file = bytes(lines(Entries.of(3), KEY));
        for (int at = 0; at < file.length; at++) {
            byte was = file[at];
            for (int other : new int[] {was ^ 1, was ^ 1 << at % 8, was == '\n' ? '\r' : '\n'}) {
                file[at] = (byte) other;
                assertThat(faultsOrRefusal(file))
                        .as("byte %d as %d instead of %d", at, other, was)
                        .isNotEmpty();
            }
            file[at] = was;
        }
    }

    @Test
    void aMissingOrSecondEndOfTheLastLineIsFound() {
        byte[] file = bytes(lines);

        assertThat(faultsOrRefusal(Arrays.copyOf(file, file.length - 1))).containsExactly(CUT_SHORT);
        assertThat(faultsOrRefusal((new String(file, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void anEmptyFileIsCalledSo() {
        assertThat(faultsOrRefusal(new byte[0]))
                .containsExactly("The file is empty: it has neither entries nor a seal.");
    }

    @Test
    void carriageReturnsAreNamedOnce() {
        String saved = new String(bytes(lines), StandardCharsets.UTF_8).replace("\n", "\r\n");

        assertThat(faultsOrRefusal(saved.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("Lines end with a carriage return before the line feed (CRLF)");
    }

    @Test
    void aByteOrderMarkIsNamed() {
        String saved = "\uFEFF" + new String(bytes(lines), StandardCharsets.UTF_8);

        assertThat(faultsOrRefusal(saved.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("The file begins with a byte order mark (UTF-8 BOM)");
    }

    @Test
    void aFileThatWasSavedAnewAndChangedHasBothNamed() {
        lines.set(7, lines.get(7).replace("\"interest\":\"38643.91\"", "\"interest\":\"38643.92\""));
        String saved = "\uFEFF" + new String(bytes(lines), StandardCharsets.UTF_8).replace("\n", "\r\n");

        assertThat(faultsOrRefusal(saved.getBytes(StandardCharsets.UTF_8)))
                .hasSize(3)
                .endsWith(changed(8));
    }

    @Test
    void aLineThatIsCutShortIsNamed() {
        byte[] file = bytes(lines);
        int ofTheSeal = lines.getLast().length() + 1;

        for (int cut : new int[] {1, 2, ofTheSeal / 2, ofTheSeal + 10}) {
            assertThat(faultsOrRefusal(Arrays.copyOf(file, file.length - cut)))
                    .as("%d bytes less", cut)
                    .containsExactly(CUT_SHORT);
        }
    }

    @Test
    void aSealOlderThanTheEntriesIsNamed() {
        lines.set(COUNT, lines(Entries.of(COUNT - 2), KEY).getLast());

        assertThat(faults())
                .containsExactly(
                        "The seal is older than the last entries: it stands for 18, but there are 20. Nothing proves"
                                + " those after number 18.");
    }

    @Test
    void anyChangedByteOfTheSealIsFound() {
        String seal = lines.getLast();
        for (int at = 0; at < seal.length(); at++) {
            for (char other : new char[] {(char) (seal.charAt(at) ^ 1), (char) (seal.charAt(at) ^ 2), '!', '\n'}) {
                var changed = new StringBuilder(seal);
                changed.setCharAt(at, other);
                lines.set(COUNT, changed.toString());

                assertThat(faults()).as("character %d as %s", at, other).isNotEmpty();
            }
        }
    }

    @Test
    void aDroppedEntryIsNamed() {
        lines.remove(7);

        assertThat(faults()).containsExactly("Entry 8 is missing.");
    }

    @Test
    void twoSwappedEntriesAreNamed() {
        Collections.swap(lines, 7, 8);

        assertThat(faults()).containsExactly("Entry 8 is not in its place: it stands after entry 9.");
    }

    @Test
    void anEntryThatIsThereTwiceIsNamed() {
        lines.add(8, lines.get(7));

        assertThat(faults()).containsExactly("Entry 8 is there twice.");
    }

    @Test
    void entriesCutOffAtTheEndBreakTheSeal() {
        lines.remove(COUNT - 1);

        assertThat(faults()).singleElement().asString().contains("stands for 20 entries", "end with number 19");
    }

    @Test
    void aChainThatWasWrittenAnewBreaksTheSeal() {
        var postings = new ArrayList<>(
                entries.stream().map(each -> each.entry().posting()).toList());
        postings.set(7, Entries.reservation(700));
        var anew = lines(Chain.empty(Entries.YEAR).entries(postings, Entries.AT), KEY);
        anew = new ArrayList<>(anew.subList(0, COUNT));
        anew.add(lines.getLast());

        assertThat(faults(anew)).singleElement().asString().startsWith("The seal stands for 20 entries of 2019");
    }

    @Test
    void aSealOfAnotherKeyIsNotBelieved() {
        assertThat(faults(lines(entries, SigningKey.generate())))
                .containsExactly(
                        "The seal was signed with none of these keys, or was changed. Take the keys of the system that"
                                + " sealed the ledger.");
    }

    @Test
    void aFileWithoutItsSealIsNoProof() {
        lines.removeLast();

        assertThat(faults()).contains("The last line is no seal: the file ends too early, or the seal was changed.");
    }

    @Test
    void whatIsNoLedgerIsRefused() {
        assertThatThrownBy(() -> LedgerFile.verify(file(List.of("{}", "{}")), KEYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The first line is no entry");
    }

    @Test
    void aKeyKeptIsTheKeyReadAgain() {
        var again = SigningKey.parse(KEY.secret());

        assertThat(KEYS.open(again.sign(Seal.of(Entries.end(entries), Entries.AT))))
                .isPresent();
        assertThat(KEY.published()).doesNotContain("\"d\"");
        assertThatThrownBy(() -> SigningKey.parse("{\"kty\":\"oct\",\"k\":\"AAAA\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> faults() {
        return faults(lines);
    }

    private static List<String> faults(List<String> lines) {
        try {
            return LedgerFile.verify(file(lines), KEYS).faults();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faultsOrRefusal(byte[] file) {
        try {
            return LedgerFile.verify(new ByteArrayInputStream(file), KEYS).faults();
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(int number) {
        return "Entry " + number + " was changed: its hash does not follow from what it says.";
    }

    private static List<String> lines(List<ChainedEntry> entries, SigningKey key) {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(new String(LedgerFile.line(entry), StandardCharsets.UTF_8)));
        String seal = key.sign(Seal.of(Entries.end(entries), Entries.AT));
        lines.add(new String(ContractJson.write(new LedgerFile.SealLine(seal)), StandardCharsets.UTF_8));
        return lines;
    }

    private static ByteArrayInputStream file(List<String> lines) {
        return new ByteArrayInputStream(bytes(lines));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
