package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.reservation.Years;
import zalog.contracts.budget.BudgetCommand;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;
import zalog.ledger.EntryKind;
import zalog.ledger.LedgerFile;
import zalog.ledger.PublicKeys;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class LedgerIT {
    private static final Instant START = Instant.parse("2019-09-20T09:00:00Z");
    private static final Api AUDITOR = new Api("auditor");

    @Inject
    Marks marks;

    @Test
    void aYearsLedgerIsSoundAndItsExportProvesIt() throws IOException {
        List<ApplicationId> ids = reservations(Years.add(2131, new Money(1000)), 5);
        Events.send(Requests.release(new FinancialYear(2131), ids.get(2)));
        Events.await(ids.get(2), 2);

        var found = AUDITOR.read("/ledger/2131/verification");
        assertThat(found.getList("faults")).isEmpty();
        assertThat(found.getBoolean("sound")).isTrue();
        assertThat(found.getInt("entries")).isEqualTo(7);

        var file = AUDITOR.get("/ledger/2131/export").statusCode(200).extract().asByteArray();
        var verdict = LedgerFile.verify(new ByteArrayInputStream(file), keys());
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.seal().orElseThrow().entries()).isEqualTo(7);
        // The seal of the day may have come before the last entry.
        assertThat(AUDITOR.read("/ledger/2131/seals").getList("items.entries")).startsWith(7);
    }

    @Test
    void theReceiptOfAnApplicationNamesRulesReasonsAndEntries() {
        ApplicationId id = reservations(Years.add(2158, new Money(1000)), 1).getFirst();

        var receipt = new Api("sme-7707083893").read("/receipts/{id}/2158", id);

        assertThat(receipt.getString("rules.id")).isEqualTo("533/2019-04-30");
        assertThat(receipt.getList("items.causeKind")).containsExactly("APPLICATION");
        assertThat(receipt.getList("items[0].entries.kind")).containsExactly("RESERVED");
        assertThat(receipt.getString("items[0].explanation[0]")).contains("0.10 RUB of the guarantee fee in 2158");
        new Api("sme-7710349494").get("/receipts/{id}/2158", id).statusCode(404);
        new Api("sme-7707083893").get("/receipts/{id}/2019", id).statusCode(404);
        new Api("bank-044525225").get("/receipts/{id}/2158", id).statusCode(403);
    }

    @Test
    void theEntriesOfAFigureAreFound() {
        List<ApplicationId> ids = reservations(Years.add(2133, new Money(1000)), 3);
        Events.send(Requests.release(new FinancialYear(2133), ids.get(0)));
        Events.await(ids.get(0), 2);

        assertThat(AUDITOR.read("/ledger/2133/entries?account=RESERVED&applicationId={id}", ids.get(0))
                        .getList("items.kind"))
                .containsExactly("RESERVED", "RELEASED");
        assertThat(AUDITOR.read("/ledger/2133/entries?account=GRANTED").getList("items.common"))
                .containsExactly("10.00");
        var page = AUDITOR.read("/ledger/2133/entries?region=RU-MOW&limit=2");
        assertThat(page.getList("items.number")).containsExactly(2, 3);
        assertThat(AUDITOR.read("/ledger/2133/entries?region=RU-MOW&after={next}", page.getString("next"))
                        .getList("items.number"))
                .containsExactly(4, 5);
        assertThat(AUDITOR.read("/ledger/2133/entries?account=RESERVED&line=GUARANTEE_FEE")
                        .getList("items.kind"))
                .hasSize(4);
        assertThat(AUDITOR.read("/ledger/2133/entries?line=INTEREST").getList("items"))
                .isEmpty();
        assertThat(AUDITOR.read("/ledger/2133/entries?asOf=2019-01-01T00:00:00Z")
                        .getList("items.kind"))
                .containsExactly("LIMIT_RAISED");
        for (String slip : List.of(
                "account=PETTY_CASH", "region=MOW", "bank=1", "category=small", "ipKind=PATENT", "line=FEE", "asof=")) {
            AUDITOR.get("/ledger/2133/entries?" + slip).statusCode(400);
        }
        new Api("sme-7707083893").get("/ledger/2133/entries").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2135 | update ledger_entry set guarantee_fee_kopecks = 11 where financial_year = 2135 and number = 3"
                        + " | Entry 3 was changed",
                "2137 | delete from ledger_entry where financial_year = 2137 and number = 3 | Entry 3 is missing.",
                "2139 | delete from ledger_entry where financial_year = 2139 and number = 6 | The entries end with number 5",
                "2141 | update appropriation set reserved_kopecks = 49 where financial_year = 2141"
                        + " | The entries of RESERVED add up to 0.50, but the year's sum is 0.49.",
                "2143 | update reservation set guarantee_fee_kopecks = 11 where financial_year = 2143"
                        + " | The entries of RESERVED add up to 0.50, but the sum of the reservations is 0.55.",
            })
    void whatAnybodyChangesInTheDatabaseIsFoundAndNamed(int year, String change, String fault) {
        reservations(Years.add(year, new Money(1000)), 5);
        assertThat(AUDITOR.read("/ledger/{year}/verification", year).getList("faults"))
                .isEmpty();

        withoutTrigger(change);

        var found = AUDITOR.read("/ledger/{year}/verification", year);
        assertThat(found.getBoolean("sound")).isFalse();
        assertThat(found.getList("faults", String.class)).anyMatch(text -> text.startsWith(fault));
    }

    @Test
    void anEndThatWasCutOffAfterItWasSealedIsFound() {
        reservations(Years.add(2205, new Money(1000)), 5);
        AUDITOR.get("/ledger/2205/export").statusCode(200);
        assertThat(AUDITOR.read("/ledger/2205/verification").getList("faults")).isEmpty();

        withoutTrigger("delete from ledger_entry where financial_year = 2205 and number = 6");
        Years.DATABASE.execute("""
                delete from reservation where financial_year = 2205 and application_id not in
                    (select application_id from ledger_entry where financial_year = 2205 and application_id is not null)
                """);
        Years.DATABASE.execute("""
                update appropriation set entry_count = 5, reserved_kopecks = 40, head =
                    (select hash from ledger_entry where ledger_entry.financial_year = 2205 and number = 5)
                where financial_year = 2205
                """);

        assertThat(AUDITOR.read("/ledger/2205/verification").getList("faults"))
                .containsExactly("A seal stands for 6 entries, but there is no entry 6.");
    }

    @Test
    void anEntryBeyondTheEndIsFound() {
        reservations(Years.add(2207, new Money(1000)), 2);

        withoutTrigger("""
                insert into ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks,
                                          common_kopecks, cause_kind, cause_id, recorded_at, hash)
                select financial_year, 9, 'LIMIT_RAISED', 0, 0, 7, cause_kind, cause_id, recorded_at, hash
                from ledger_entry where financial_year = 2207 and number = 1
                """);

        assertThat(AUDITOR.read("/ledger/2207/verification").getList("faults"))
                .containsExactly("Beyond entry 3, with which the year says its ledger ends, there are more: 1.");
    }

    private static void withoutTrigger(String change) {
        Years.DATABASE.execute("alter table ledger_entry disable trigger append_only");
        Years.DATABASE.execute(change);
        Years.DATABASE.execute("alter table ledger_entry enable trigger append_only");
    }

    @Test
    void nobodyChangesAnEntryAsLongAsTheTableIsAsItWasMade() {
        for (String change : List.of(
                "update ledger_entry set region = 'RU-SPE'", "delete from ledger_entry", "truncate ledger_entry")) {
            assertThatThrownBy(() -> Years.DATABASE.execute(change)).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void theDatabaseTakesTheKindsThereAreAndNoOthers() {
        assertThat(Years.DATABASE.column("""
                        select kind[1]
                        from pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g') as kind
                        where conname = 'known_kind'
                        """))
                .containsExactlyInAnyOrder(
                        Stream.of(EntryKind.values()).map(EntryKind::name).toArray(String[]::new));
    }

    @Test
    void theFiguresOfAnInstantAreTheSameWithMarksAndWithout() {
        var year = Years.add(2149, Money.ofRoubles(1_000_000));
        Instant between = Instant.now();
        many(year);
        String figures = "/budgets/2149/utilisation?by=category";
        var before =
                AUDITOR.get(figures + "&asOf={at}", Instant.now()).extract().jsonPath();

        marks.make().await().atMost(Duration.ofSeconds(20));

        assertThat(Years.DATABASE.count("select count(*) from ledger_mark where financial_year = 2149"))
                .isEqualTo(2);
        var after = AUDITOR.read(figures);
        assertThat(after.getString("reserved"))
                .isEqualTo(before.getString("reserved"))
                .isEqualTo(new Money(25_000).toString());
        assertThat(after.getList("groups")).isEqualTo(before.getList("groups"));
        assertThat(AUDITOR.read(figures + "&asOf={at}", between).getString("limit"))
                .isEqualTo("1000000.00");
    }

    /** Entries by the ten thousand, written past the service: their hashes do not matter here. */
    private static void many(FinancialYear year) {
        Years.DATABASE.execute("""
                insert into ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks,
                                          common_kopecks, application_id, region, bank, category, ip_kind, cause_kind,
                                          cause_id, recorded_at, hash)
                select ?, entry_count + n, 'RESERVED', 1, 0, 0, gen_random_uuid(), 'RU-MOW', '044525225',
                       (array['MICRO', 'SMALL'])[1 + n %% 2], 'INVENTION', 'APPLICATION', n::text,
                       last_entry_at, head
                from appropriation, generate_series(1, 25000) as n where financial_year = ?
                """.replace("%%", "%"), year.value(), year.value());
        Years.DATABASE.execute(
                "update appropriation set entry_count = entry_count + 25000 where financial_year = ?", year.value());
    }

    private static List<ApplicationId> reservations(FinancialYear year, int count) {
        List<ApplicationId> ids = Stream.generate(Requests::newId).limit(count).toList();
        Events.send(ids.stream()
                .map(id -> Requests.fee(year, id, START, new Money(10)))
                .toArray(BudgetCommand[]::new));
        ids.forEach(Events::await);
        return ids;
    }

    private static PublicKeys keys() {
        return PublicKeys.parse(
                AUDITOR.get("/ledger/keys").statusCode(200).extract().asString());
    }
}
