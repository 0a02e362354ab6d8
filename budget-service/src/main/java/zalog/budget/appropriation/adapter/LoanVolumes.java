package zalog.budget.appropriation.adapter;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * The loans that the programme brought about: each counts once, with its amount by the agreement, in the first year in which
 * money was reserved for it; that of an application which was withdrawn does not count.
 */
final class LoanVolumes {
    private static final String VOLUMES = """
            select financial_year as year, cast(sum(amount_kopecks) as bigint) as kopecks
            from reservation join loan using (application_id)
            where part = 0 and held and status <> 'RELEASED' and (:year = 0 or financial_year = :year)
              and not exists (select from reservation as earlier
                              where earlier.application_id = reservation.application_id and earlier.held
                                and earlier.financial_year < reservation.financial_year)
            group by financial_year
            """;

    private LoanVolumes() {}

    static Uni<Map<FinancialYear, Money>> all(Mutiny.StatelessSession session) {
        return volumes(session, 0);
    }

    static Uni<Money> of(Mutiny.StatelessSession session, FinancialYear year) {
        return volumes(session, year.value()).map(volumes -> volumes.getOrDefault(year, Money.ZERO));
    }

    private static Uni<Map<FinancialYear, Money>> volumes(Mutiny.StatelessSession session, int year) {
        return session.createNativeQuery(VOLUMES, Tuple.class)
                .setParameter("year", year)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> new FinancialYear(row.get("year", Integer.class)),
                                row -> new Money(row.get("kopecks", Long.class)))));
    }
}
