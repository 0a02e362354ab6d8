package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.budget.Migrations;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;
import zalog.ledger.Cause;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Entry;
import zalog.ledger.EntryKind;
import zalog.ledger.Hash;
import zalog.ledger.LedgerCheck;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/** What was entered before there were ledgers is in them afterwards, chained as the service chains. */
class LedgerMigrationIT {
    private static final String SCHEMA = "before_ledgers";
    private static final String BEFORE = """
            set search_path to before_ledgers;
            insert into appropriation_entry (financial_year, limit_kopecks, recorded_at) values
                (2019, 4100000000, '2019-08-01T10:00:00.120Z'), (2019, 3900000000, '2019-09-01T10:00:00.123456Z');
            update appropriation set limit_kopecks = 3900000000, reserved_kopecks = 0 where financial_year = 2019;
            insert into budget_entry (financial_year, application_id, kind, interest_kopecks, guarantee_fee_kopecks, region,
                                      bank, category, ip_kind, recorded_at)
            select 2019, '0198c0de-0000-7000-8000-000000000001', kind, interest, fee, 'RU-MOW', '044525225', 'SMALL',
                   'INVENTION', cast(at as timestamptz)
            from (values ('RESERVED', 1234567890123, 5, '2019-08-15T00:00:00Z'),
                         ('REIMBURSABLE', 700, 0, '2019-08-16T12:30:00.5Z'),
                         ('REIMBURSABLE', -300, 0, '2019-10-16T12:30:00.000001Z'),
                         ('RELEASED', 1234567890123, 5, '2019-11-15T00:00:00Z')) as old (kind, interest, fee, at);
            """;
    private static final String ENTRIES = """
            select * from before_ledgers.ledger_entry where financial_year = 2019 order by number
            """;

    @Test
    void theOldEntriesAreASoundLedger() throws SQLException {
        try (Connection connection = Migrations.from(SCHEMA, "0001");
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
            Migrations.to(SCHEMA, "latest");

            List<ChainedEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(ENTRIES)) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            var check = new LedgerCheck(new FinancialYear(2019));
            entries.forEach(check::take);
            assertThat(check.faults()).isEmpty();
            assertThat(entries.stream().map(each -> each.entry().posting().kind()))
                    .containsExactly(
                            EntryKind.LIMIT_RAISED,
                            EntryKind.LIMIT_RAISED,
                            EntryKind.RESERVED,
                            EntryKind.REIMBURSABLE_ADDED,
                            EntryKind.LIMIT_CUT,
                            EntryKind.REIMBURSABLE_REDUCED,
                            EntryKind.RELEASED);
            try (ResultSet year = statement.executeQuery(
                    "select entry_count, head from before_ledgers.appropriation where financial_year = 2019")) {
                year.next();
                assertThat(year.getLong(1)).isEqualTo(7);
                assertThat(Hash.of(year.getBytes(2))).isEqualTo(check.end().head());
            }
        }
    }

    private static ChainedEntry entry(ResultSet row) throws SQLException {
        var posting = new Posting(
                EntryKind.valueOf(row.getString("kind")),
                subject(row),
                new Money(row.getLong("interest_kopecks")),
                new Money(row.getLong("guarantee_fee_kopecks")),
                new Money(row.getLong("common_kopecks")),
                new Cause(Cause.Kind.valueOf(row.getString("cause_kind")), row.getString("cause_id")));
        var entry = new Entry(
                new FinancialYear(row.getInt("financial_year")),
                row.getLong("number"),
                row.getTimestamp("recorded_at").toInstant(),
                posting);
        return new ChainedEntry(entry, Hash.of(row.getBytes("hash")));
    }

    private static Optional<Subject> subject(ResultSet row) throws SQLException {
        UUID id = row.getObject("application_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Subject(
                        new ApplicationId(id),
                        row.getString("region"),
                        new Bic(row.getString("bank")),
                        SmeCategory.valueOf(row.getString("category")),
                        IpKind.valueOf(row.getString("ip_kind"))));
    }
}
