package zalog.budget.closing.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.closing.Unsettled;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;

/** Claims and payment batches that are under way. */
final class PostgresUnsettled implements Unsettled {
    private static final String OPEN = """
            select id, true as batch from payment_batch
            where financial_year = :year and status in ('DRAFT', 'APPROVED')
            union all
            select id, false from claim
            where financial_year = :year and status not in ('PAID', 'REFUSED', 'WITHDRAWN')
            limit 10
            """;

    private final Mutiny.StatelessSession session;

    PostgresUnsettled(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<Text>> of(FinancialYear year) {
        return session.createNativeQuery(OPEN, Tuple.class)
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> rows.stream().map(PostgresUnsettled::name).toList());
    }

    private static Text name(Tuple row) {
        var id = row.get("id", UUID.class);
        return row.get("batch", Boolean.class)
                ? new Text("payment batch " + id, "платёжный реестр " + id)
                : new Text("claim " + id, "требование " + id);
    }
}
