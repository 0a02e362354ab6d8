package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zalog.contracts.ContractJson;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.Chain;
import zalog.ledger.EntryKind;
import zalog.ledger.LedgerFile;
import zalog.ledger.Posting;
import zalog.ledger.Seal;
import zalog.ledger.SigningKey;
import zalog.stack.ProjectRoot;

class VerifyLedgerTest {
    private static final Instant AT = Instant.parse("2019-10-01T09:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void aLedgerOfTwoEntries() throws IOException {
        var key = SigningKey.generate();
        var postings = List.of(limit(40_000_000), limit(1));
        var entries = Chain.empty(new FinancialYear(2019)).entries(postings, AT);
        var lines = new ArrayList<String>();
        entries.forEach(entry -> lines.add(text(LedgerFile.line(entry))));
        var end = Chain.empty(new FinancialYear(2019)).after(entries.getLast());
        lines.add(text(ContractJson.write(new LedgerFile.SealLine(key.sign(Seal.of(end, AT))))));
        Files.write(folder.resolve("ledger.jsonl"), lines);
        Files.writeString(folder.resolve("keys.json"), key.published());
    }

    @Test
    void aLedgerAsItWasSealedEndsWithZero() {
        assertThat(verify("ledger.jsonl", "keys.json")).isZero();
    }

    @Test
    void namesOfFilesAreThoseOfTheFolderInWhichTheUserStands() {
        var project = new Project(ProjectRoot.find(), folder);

        assertThat(new VerifyLedger().run(project, List.of("ledger.jsonl", "keys.json")))
                .isZero();
    }

    @Test
    void aChangedLedgerEndsWithOne() throws IOException {
        var ledger = folder.resolve("ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger).replace("40000000.00", "40000001.00"));

        assertThat(verify("ledger.jsonl", "keys.json")).isOne();
    }

    @Test
    void keysOfSomebodyElseProveNothing() throws IOException {
        Files.writeString(folder.resolve("keys.json"), SigningKey.generate().published());

        assertThat(verify("ledger.jsonl", "keys.json")).isOne();
    }

    @Test
    void whatIsNoLedgerOrNoKeysIsWrongUsage() {
        assertThat(verify("keys.json", "keys.json")).isEqualTo(1);
        assertThat(verify("ledger.jsonl", "ledger.jsonl")).isEqualTo(2);
        assertThat(verify("missing.jsonl", "keys.json")).isEqualTo(2);
        assertThat(Launcher.run(List.of("verify-ledger", "ledger.jsonl"))).isEqualTo(2);
    }

    private int verify(String file, String keys) {
        return Launcher.run(List.of(
                "verify-ledger",
                folder.resolve(file).toString(),
                folder.resolve(keys).toString()));
    }

    private static Posting limit(long roubles) {
        return Posting.common(
                EntryKind.LIMIT_RAISED, Money.ofRoubles(roubles), new Cause(Cause.Kind.PROGRAMME, "Decree 533"));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
