package zalog.budget.amendment.adapter;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.amendment.Amendments;
import zalog.budget.amendment.model.Amendment;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.Reimbursable;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;

/** Amendments in PostgreSQL, within one transaction. */
public final class PostgresAmendments implements Amendments {
    private static final String OF_YEAR = """
            select * from limit_amendment_entry where financial_year = :year order by recorded_at, amendment_id
            """;
    private static final String ADD = """
            insert into limit_amendment_entry (amendment_id, financial_year, document_number, document_date, reason,
                                               limit_before_kopecks, limit_kopecks, officer, recorded_at)
            values (:id, :year, :number, :date, :reason, :before, :limit, :officer, :at)
            """;
    /** Waits for, and holds back, those who look a year up to post in it: they would not find it, and leave their lines unposted. */
    private static final String HOLD_YEARS = """
            lock table appropriation in exclusive mode
            """;

    private static final String ADD_YEAR = """
            insert into appropriation (financial_year, limit_kopecks, loan_volume_target_kopecks, last_entry_at)
            values (:year, 0, :target, :at)
            on conflict do nothing
            """;

    private static final String TOLD_BEFORE = """
            select event_id, line, paid_year, reimbursable_kopecks, content
            from reimbursable_line join loan using (application_id)
            where financial_year = $1 and reimbursable_kopecks <> 0
            order by application_id, event_id, line, paid_year
            """;

    private final Mutiny.StatelessSession session;

    public PostgresAmendments(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<Amendment>> of(FinancialYear year) {
        return session.createNativeQuery(OF_YEAR, AmendmentRow.class)
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> rows.stream().map(AmendmentRow::toAmendment).toList());
    }

    @Override
    public Uni<Void> add(Amendment amendment) {
        return session.createNativeQuery(ADD)
                .setParameter("id", amendment.id())
                .setParameter("year", amendment.year().value())
                .setParameter("number", amendment.document().number())
                .setParameter("date", amendment.document().date())
                .setParameter("reason", amendment.document().reason())
                .setParameter("before", amendment.before().kopecks())
                .setParameter("limit", amendment.limit().kopecks())
                .setParameter("officer", amendment.by())
                .setParameter("at", amendment.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> addYear(FinancialYear year, Money loanVolumeTarget, Instant at) {
        return session.createNativeQuery(HOLD_YEARS)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ADD_YEAR)
                        .setParameter("year", year.value())
                        .setParameter("target", loanVolumeTarget.kopecks())
                        .setParameter("at", at)
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<List<Told>> toldBefore(FinancialYear year) {
        return Rows.select(session, TOLD_BEFORE, row -> told(row, year), year.value());
    }

    private static Told told(RawRow row, FinancialYear year) {
        Loan loan = LoanJson.read(row.text(4));
        return new Told(
                loan,
                Reimbursable.posting(
                        loan.subject(),
                        ProgrammeLine.valueOf(row.text(1)),
                        new Money(row.number(3)),
                        Reimbursable.cause(row.text(0), new FinancialYear((int) row.number(2)), year)));
    }
}
