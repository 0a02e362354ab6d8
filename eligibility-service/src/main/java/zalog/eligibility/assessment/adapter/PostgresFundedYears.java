package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.eligibility.rules.model.FundedYears;
import zalog.kernel.FinancialYear;
import zalog.kit.persistence.Rows;

/** The years with a budget in PostgreSQL. */
final class PostgresFundedYears {
    private static final String ADD = """
            insert into funded_year (financial_year) values (:year) on conflict do nothing
            """;

    private PostgresFundedYears() {}

    static Uni<FundedYears> all(Mutiny.StatelessSession session) {
        return Rows.select(
                        session,
                        "select financial_year from funded_year",
                        row -> new FinancialYear((int) row.number(0)))
                .map(years -> new FundedYears(new TreeSet<>(years)));
    }

    static Uni<Void> add(Mutiny.StatelessSession session, FinancialYear year) {
        return session.createNativeQuery(ADD)
                .setParameter("year", year.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
