package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.Api;
import zalog.budget.reservation.Years;
import zalog.kernel.FinancialYear;
import zalog.kit.testing.ZalogServers;

/** One row is changed past the service: the check that it concerns finds it and says where, and no other check does. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationIT {
    private static final Api AUDITOR = new Api("auditor");
    private static final EventfulYear PLAYED = new EventfulYear(2221);
    private static final FinancialYear YEAR = PLAYED.year();
    private static final String OF_YEAR = "financial_year = " + YEAR;

    private Map<String, String> names = Map.of();

    @BeforeEach
    void aYearThatIsSound() {
        PLAYED.setClock(6);
        if (names.isEmpty()) {
            names = PLAYED.played();
            sumUp();
            AUDITOR.get("/ledger/{year}/export", YEAR).statusCode(200);
        }
        assertThat(faults()).isEmpty();
    }

    @AfterEach
    void everythingIsAsItWas() {
        PLAYED.resetClock();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CHAIN | ledger_entry | number = 1 | cause_id | 'x' | Entry 1 was changed",
                "CHAIN | appropriation | true | head | sha256('x') | The entries end with number",
                "SEALS | ledger_seal | {lastSeal} | entries | 2 | The seal of 2 entries was changed: it is not what was signed.",
                "SEALS | ledger_seal | {lastSeal} | jws | 'x' | The seal of ",
                "BALANCES | appropriation | true | lapsed_kopecks | 1"
                        + " | The entries of LAPSED add up to 0.00, but the year's sum is 0.01.",
                "BALANCES | appropriation | true | waiting_count | 2"
                        + " | By the entries 1 requests wait, but the year's number of them is 2.",
                "BALANCES | reservation | application_id = '{returned}' and part = 0 | interest_kopecks | 1"
                        + " | The entries of RESERVED add up to ",
                "BALANCES | reimbursable_line | event_id = 'F-1-{returned}' | reimbursable_kopecks | 99999"
                        + " | The entries of REIMBURSABLE add up to 4800.00, but the sum of the lines is 4799.99.",
                "KEPT_SUMS | ledger_sum | dimension = 'BANK' and kind = 'RESERVED' | interest_kopecks | 1"
                        + " | The sum of RESERVED of BANK 044525225 up to entry 3 is kept as 0.01 of interest",
                "KEPT_SUMS | ledger_sum | dimension = 'REGION' and kind = 'RESERVED' | key | 'RU-SPE'"
                        + " | A sum of RESERVED of REGION RU-SPE up to entry 3 is kept as ",
                "KEPT_SUMS | ledger_mark | true | recorded_at | '2221-01-01T00:00:00Z'"
                        + " | The mark of entry 3 is of 2221-01-01T00:00:00Z, the entry of ",
                "KEPT_SUMS | ledger_mark | true | number | 9999"
                        + " | Sums are kept up to entry 9999, but there is no entry 9999.",
                "CLAIMS | claim | id = '{filed}' | guarantee_fee_kopecks | 99999"
                        + " | Claim {filed} (GUARANTEE_FEE) is of 999.99, but its lines take 1000.00.",
                "CLAIMED_LINES | reimbursable_line | event_id = 'F-1-{returned}' | claimed_kopecks | 99999"
                        + " | Of payment {returned} F-1-{returned} GUARANTEE_FEE 2221, 999.99 are claimed by its line,"
                        + " but claims take 1000.00.",
                "CLAIMED_LINES | reimbursable_line | event_id = 'F-1-{setOff}' | claimed_kopecks | 100000"
                        + " | Of payment {setOff} F-1-{setOff} GUARANTEE_FEE 2221, 1000.00 are claimed by its line,"
                        + " but claims take 700.00.",
                "CLAIMED_LINES | reimbursable_line | event_id = 'F-1-{overpaid}' | returned_kopecks | 29999"
                        + " | Of payment {overpaid} F-1-{overpaid} GUARANTEE_FEE 2221, 299.99 came back by its line,"
                        + " but refunds brought 300.00.",
                "CLAIMED_LINES | claim_line | event_id = 'F-1-{returned}' | live | false"
                        + " | Line {returnedClaim} F-1-{returned} GUARANTEE_FEE 2221 of a claim took 1000.00",
                "PAYMENTS | payment | claim_id = '{returnedClaim}' | paid_on | '2221-05-05'"
                        + " | Claim {returnedClaim} of 1000.00: whether and when it was paid",
                "PAYMENTS | payment | claim_id = '{returnedClaim}' | claim_id | '{filed}'"
                        + " | Claim {filed} of 1000.00: whether and when it was paid",
                "REFUNDS | clawback_refund | clawback_id = '{case}' | amount_kopecks | 39999"
                        + " | The documents of clawback {case} bring back 399.99, but its lines have 400.00.",
                "REFUNDS | clawback_line | clawback_id = '{case}' | refunded_kopecks | 40001"
                        + " | The lines of clawback {case} (GUARANTEE_FEE) have 400.01 back, but the entries of it add up to"
                        + " 400.00.",
                "REFUNDS | clawback_line | clawback_id = '{case}' | financial_year | 2220"
                        + " | Clawback {case} gave 400.00 back to the limit, but of the year's own payments only 0.00 came"
                        + " back.",
            })
    void whatOneRowSaysOtherwiseIsFoundByItsCheckAlone(
            Check check, String table, String where, String column, String value, String fault) {
        var row = row(table, where);

        Map<String, List<String>> found = whileChanged(row, column, named(value));

        assertThat(found).containsOnlyKeys(check.name());
        assertThat(found.get(check.name())).anyMatch(text -> text.startsWith(named(fault)));
    }

    @Test
    void anEntryThatCannotBeReadIsNamedAndTheOthersAreChecked() {
        var found = whileChanged(row("ledger_entry", "number = 2"), "category", "'GIANT'");

        assertThat(found.get("CHAIN")).anyMatch(text -> text.startsWith("Entry 2 was changed into no entry: "));
        assertThat(found).containsOnlyKeys("CHAIN", "BALANCES", "KEPT_SUMS");
    }

    @Test
    void anEntryOfACaseThatIsNotThereIsFound() {
        var entry = row("ledger_entry", "kind = 'REFUNDED' and cause_id = '{case}'");

        var found = whileChanged(entry, "cause_id", "'none'");

        assertThat(found).containsOnlyKeys("CHAIN", "REFUNDS");
        assertThat(found.get("REFUNDS"))
                .contains(
                        "Clawback none is not there, but entries of 400.00 name it.",
                        named(
                                "The lines of clawback {case} (GUARANTEE_FEE) have 400.00 back, but the entries of it add up to"
                                        + " 0.00."));
    }

    /** A row of the year, whose table has its triggers off while it is changed. */
    private record Row(String table, String where) {
        String read(String column) {
            return Years.DATABASE
                    .column("select cast(" + column + " as text) from " + table + " where " + where)
                    .getFirst();
        }

        /** Gives the row as it is found afterwards. */
        Row write(String column, String value) {
            Years.DATABASE.execute("alter table " + table + " disable trigger user");
            assertThat(Years.DATABASE.count("select count(*) from " + table + " where " + where))
                    .isOne();
            List<String> places = Years.DATABASE.column("update " + table + " set " + column + " = " + value + " where "
                    + where + " returning cast(ctid as text)");
            Years.DATABASE.execute("alter table " + table + " enable trigger user");
            return new Row(table, "ctid = '" + places.getFirst() + "'");
        }
    }

    private Row row(String table, String where) {
        boolean ofYear = !List.of("payment", "clawback_refund", "clawback_line").contains(table);
        return new Row(table, named(where) + (ofYear ? " and " + OF_YEAR : ""));
    }

    private static Map<String, List<String>> whileChanged(Row row, String column, String value) {
        var before = row.read(column);
        var changed = row.write(column, value);
        try {
            return faults();
        } finally {
            changed.write(column, "'" + before + "'");
        }
    }

    private String named(String text) {
        var result =
                text.replace("{lastSeal}", "entries = (select max(entries) from ledger_seal where " + OF_YEAR + ")");
        for (var name : names.entrySet()) {
            result = result.replace("{" + name.getKey() + "}", name.getValue());
        }
        return result;
    }

    private static Map<String, List<String>> faults() {
        var checks = AUDITOR.read("/ledger/{year}/verification", YEAR);
        Map<String, List<String>> faults = new TreeMap<>();
        for (Check check : Check.values()) {
            List<String> found = checks.getList("checks.find { it.name == '" + check + "' }.faults", String.class);
            if (!found.isEmpty()) {
                faults.put(check.name(), found);
            }
        }
        assertThat(checks.getBoolean("sound")).isEqualTo(faults.isEmpty());
        return faults;
    }

    /** A mark at the third entry, as the service makes one at every ten-thousandth. */
    private static void sumUp() {
        Years.DATABASE.execute("""
                insert into ledger_mark (financial_year, number, recorded_at)
                select financial_year, number, recorded_at from ledger_entry where financial_year = ? and number = 3
                """, YEAR.value());
        Years.DATABASE.execute("""
                insert into ledger_sum (financial_year, number, dimension, key, kind, interest_kopecks,
                                        guarantee_fee_kopecks, common_kopecks, entries, interest_entries,
                                        guarantee_fee_entries)
                select financial_year, 3, dimension, key, kind, sum(interest_kopecks), sum(guarantee_fee_kopecks),
                       sum(common_kopecks), count(*), count(*) filter (where interest_kopecks > 0),
                       count(*) filter (where guarantee_fee_kopecks > 0)
                from ledger_entry,
                lateral (values ('WHOLE', ''), ('REGION', region), ('BANK', bank), ('CATEGORY', category),
                                ('IP_KIND', ip_kind)) as of (dimension, key)
                where financial_year = ? and ledger_entry.number <= 3 and key is not null
                group by financial_year, dimension, key, kind
                """, YEAR.value());
    }
}
