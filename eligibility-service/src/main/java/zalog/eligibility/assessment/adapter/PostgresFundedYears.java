package zalog.eligibility.assessment.adapter;

import static java.util.stream.Collectors.toCollection;

import io.smallrye.mutiny.Uni;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.eligibility.rules.model.FundedYears;
import zalog.kernel.FinancialYear;

/** The years with a budget in PostgreSQL. */
final class PostgresFundedYears {
    private static final String ADD = """
            insert into funded_year (financial_year) values (:year) on conflict do nothing
            """;

    private PostgresFundedYears() {}

    static Uni<FundedYears> all(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select financial_year from funded_year", Integer.class)
                .getResultList()
                .map(years ->
                        new FundedYears(years.stream().map(FinancialYear::new).collect(toCollection(TreeSet::new))));
    }

    static Uni<Void> add(Mutiny.StatelessSession session, FinancialYear year) {
        return session.createNativeQuery(ADD)
                .setParameter("year", year.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
