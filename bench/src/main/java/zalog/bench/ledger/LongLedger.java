package zalog.bench.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.Regions;
import zalog.kernel.SmeCategory;
import zalog.ledger.Cause;
import zalog.ledger.Chain;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Entry;
import zalog.ledger.EntryKind;
import zalog.ledger.Hash;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/** A year with a million entries, written past the service and chained as the service chains. */
final class LongLedger {
    static final FinancialYear YEAR = new FinancialYear(2024);
    static final Instant START = Instant.parse("2024-01-15T06:00:00Z");
    static final Duration STEP = Duration.ofSeconds(4);
    private static final int CHUNK = 20_000;
    private static final Money EACH = new Money(1_234);
    private static final String COPY = """
            copy ledger_entry (financial_year, number, kind, interest_kopecks, guarantee_fee_kopecks, common_kopecks,
                               application_id, region, bank, category, ip_kind, cause_kind, cause_id, recorded_at, hash)
            from stdin
            """;
    private static final String CARRY_OVER = """
            update appropriation
            set limit_kopecks = limit_kopecks + %1$d, reserved_kopecks = %1$d, entry_count = %2$d,
                head = (select hash from ledger_entry e where e.financial_year = 2024 and number = %2$d),
                last_entry_at = (select recorded_at from ledger_entry e where e.financial_year = 2024 and number = %2$d)
            where financial_year = 2024
            """;
    private static final String RESERVE = """
            insert into reservation (application_id, financial_year, status, registered_at, interest_kopecks,
                                     guarantee_fee_kopecks, decided_at)
            select application_id, 2024, 'RESERVED', recorded_at, interest_kopecks, 0, recorded_at
            from ledger_entry where financial_year = 2024 and application_id is not null
            """;

    private final Connection connection;

    LongLedger(Connection connection) {
        this.connection = connection;
    }

    /** Adds a larger limit and as many reservations; returns how many entries there are then. */
    long write(int reservations) throws SQLException, IOException {
        Chain chain = end();
        Posting raise = Posting.common(
                EntryKind.LIMIT_RAISED, EACH.times(reservations), new Cause(Cause.Kind.LIMIT_AMENDMENT, "bench"));
        chain = copy(chain, chain.entries(List.of(raise), START));
        long first = chain.length() + 1;
        for (int written = 0; written < reservations; written += CHUNK) {
            chain = copy(chain, chunk(chain, first, Math.min(CHUNK, reservations - written)));
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    CARRY_OVER.formatted(EACH.times(reservations).kopecks(), chain.length()));
            statement.executeUpdate(RESERVE);
            statement.execute("analyze");
        }
        return chain.length();
    }

    private Chain end() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select entry_count, head from appropriation where financial_year = 2024")) {
            row.next();
            return new Chain(YEAR, row.getLong(1), Hash.of(row.getBytes(2)));
        }
    }

    private static List<ChainedEntry> chunk(Chain chain, long first, int size) {
        List<ChainedEntry> entries = new ArrayList<>(size);
        Chain end = chain;
        for (int i = 0; i < size; i++) {
            long number = end.length() + 1;
            ChainedEntry next =
                    end.link(new Entry(YEAR, number, START.plus(STEP.multipliedBy(number - first)), posting(number)));
            entries.add(next);
            end = end.after(next);
        }
        return entries;
    }

    private static Posting posting(long number) {
        var id = new ApplicationId(new UUID(0x7000, number));
        var regions = Regions.all();
        var subject = new Subject(
                id,
                regions.get((int) (number % regions.size())).isoCode(),
                new Bic("0445252" + (10 + number % 40)),
                SmeCategory.values()[(int) (number % SmeCategory.values().length)],
                IpKind.values()[(int) (number % IpKind.values().length)]);
        return Posting.of(
                EntryKind.RESERVED, subject, EACH, Money.ZERO, new Cause(Cause.Kind.APPLICATION, id.toString()));
    }

    private Chain copy(Chain chain, List<ChainedEntry> entries) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder(400 * entries.size());
        entries.forEach(entry -> row(rows, entry));
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
        return chain.after(entries.getLast());
    }

    private static void row(StringBuilder rows, ChainedEntry chained) {
        Entry entry = chained.entry();
        Posting posting = entry.posting();
        rows.append(entry.year())
                .append('\t')
                .append(entry.number())
                .append('\t')
                .append(posting.kind());
        for (Money amount : List.of(posting.interest(), posting.guaranteeFee(), posting.common())) {
            rows.append('\t').append(amount.kopecks());
        }
        posting.subject()
                .ifPresentOrElse(
                        subject -> rows.append('\t')
                                .append(subject.applicationId())
                                .append('\t')
                                .append(subject.region())
                                .append('\t')
                                .append(subject.bank())
                                .append('\t')
                                .append(subject.category())
                                .append('\t')
                                .append(subject.ipKind()),
                        () -> rows.append("\t\\N".repeat(5)));
        rows.append('\t')
                .append(posting.cause().kind())
                .append('\t')
                .append(posting.cause().id());
        rows.append('\t')
                .append(entry.recordedAt())
                .append("\t\\\\x")
                .append(chained.hash())
                .append('\n');
    }
}
