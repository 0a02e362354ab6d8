package zalog.budget.closing.adapter;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.closing.Closes;
import zalog.budget.closing.model.Figures;
import zalog.budget.closing.model.YearClose;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.kernel.FinancialYear;
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;

/** Closes in PostgreSQL, within one transaction that holds the year's row: each call is one statement. */
public final class PostgresCloses implements Closes {
    private static final String FIND = """
            select * from year_close where financial_year = :year
            """;
    private static final String UNFINISHED = """
            select financial_year from year_close where finished_at is null order by financial_year
            """;
    private static final String OPEN_BEFORE = """
            select financial_year from appropriation where financial_year = $1 - 1 and closed_at is null
            """;
    private static final String LIVE = """
            select count(*) from reservation
            where financial_year = $1 and part = 0 and status in ('RESERVED', 'WAITING')
            """;
    private static final String NEXT = """
            select content from reservation join loan using (application_id)
            where financial_year = $1 and part = 0 and status in ('RESERVED', 'WAITING')
            order by reservation.registered_at, application_id
            limit $2
            """;
    private static final String SEEN_TO = """
            select content from reservation join loan using (application_id)
            where financial_year = $1 and part = 0 and status = 'CLOSED'
            order by reservation.registered_at, application_id
            """;
    private static final String BEGIN = """
            with begun as (update appropriation set closing = true where financial_year = :year)
            insert into year_close (financial_year, ordered_by, started_at, applications)
            values (:year, :officer, :at, :applications)
            """;
    private static final String SAVE = """
            with finished as (
                update appropriation set closing = false, closed_at = cast(:finishedAt as timestamptz)
                where financial_year = :year and cast(:finishedAt as timestamptz) is not null
            )
            update year_close
            set done = :done, finished_at = cast(:finishedAt as timestamptz),
                released_count = :released, released_kopecks = :releasedAmount,
                dropped_count = :dropped, dropped_kopecks = :droppedAmount,
                carried_count = :carried, carried_kopecks = :carriedAmount,
                carried_waiting_count = :carriedWaiting, carried_waiting_kopecks = :carriedWaitingAmount,
                lapsed_kopecks = :lapsed
            where financial_year = :year
            """;

    private final Mutiny.StatelessSession session;

    public PostgresCloses(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** The years whose close is not done. */
    static Uni<List<FinancialYear>> unfinished(Mutiny.StatelessSession session) {
        return Rows.select(session, UNFINISHED, PostgresCloses::year);
    }

    @Override
    public Uni<Optional<YearClose>> find(FinancialYear year) {
        return session.createNativeQuery(FIND, YearCloseRow.class)
                .setParameter("year", year.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(YearCloseRow::toClose));
    }

    @Override
    public Uni<Optional<FinancialYear>> openBefore(FinancialYear year) {
        return Rows.first(session, OPEN_BEFORE, PostgresCloses::year, year.value());
    }

    private static FinancialYear year(RawRow row) {
        return new FinancialYear((int) row.number(0));
    }

    @Override
    public Uni<Long> live(FinancialYear year) {
        return Rows.one(session, LIVE, row -> row.number(0), year.value());
    }

    @Override
    public Uni<List<Loan>> next(FinancialYear year, int count) {
        return Rows.select(session, NEXT, row -> LoanJson.read(row.text(0)), year.value(), count);
    }

    @Override
    public Uni<List<Loan>> seenTo(FinancialYear year) {
        return Rows.select(session, SEEN_TO, row -> LoanJson.read(row.text(0)), year.value());
    }

    @Override
    public Uni<Void> begin(YearClose close) {
        return session.createNativeQuery(BEGIN)
                .setParameter("year", close.year().value())
                .setParameter("officer", close.orderedBy())
                .setParameter("at", close.startedAt())
                .setParameter("applications", close.applications())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> save(YearClose close) {
        Figures figures = close.figures();
        return session.createNativeQuery(SAVE)
                .setParameter("year", close.year().value())
                .setParameter("done", close.done())
                .setParameter("finishedAt", close.finishedAt().orElse(null))
                .setParameter("released", figures.released().count())
                .setParameter("releasedAmount", figures.released().amount().kopecks())
                .setParameter("dropped", figures.dropped().count())
                .setParameter("droppedAmount", figures.dropped().amount().kopecks())
                .setParameter("carried", figures.carriedOver().count())
                .setParameter("carriedAmount", figures.carriedOver().amount().kopecks())
                .setParameter("carriedWaiting", figures.carriedWaiting().count())
                .setParameter(
                        "carriedWaitingAmount",
                        figures.carriedWaiting().amount().kopecks())
                .setParameter("lapsed", figures.lapsed().kopecks())
                .executeUpdate()
                .replaceWithVoid();
    }
}
