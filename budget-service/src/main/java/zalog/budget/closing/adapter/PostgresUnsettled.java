package zalog.budget.closing.adapter;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.closing.Unsettled;
import zalog.kernel.FinancialYear;

/** Claims and payment batches that are under way. */
final class PostgresUnsettled implements Unsettled {
    private static final String OPEN = """
            select 'payment batch ' || id from payment_batch
            where financial_year = :year and status in ('DRAFT', 'APPROVED')
            union all
            select 'claim ' || id from claim
            where financial_year = :year and status not in ('PAID', 'REFUSED', 'WITHDRAWN')
            limit 10
            """;

    private final Mutiny.StatelessSession session;

    PostgresUnsettled(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<String>> of(FinancialYear year) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("year", year.value())
                .getResultList();
    }
}
