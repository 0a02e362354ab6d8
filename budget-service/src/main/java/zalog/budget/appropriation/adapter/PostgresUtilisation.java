package zalog.budget.appropriation.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.Dimension;
import zalog.budget.appropriation.model.Utilisation;
import zalog.budget.appropriation.model.Utilisation.Figures;
import zalog.budget.appropriation.model.Utilisation.Group;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Sums a year's entries up to an instant. */
final class PostgresUtilisation {
    private static final String WAIT_FOR_WRITERS = """
            select 1 from appropriation where financial_year = :year for share
            """;
    private static final String LIMIT = """
            select limit_kopecks from appropriation_entry
            where financial_year = :year and recorded_at <= :asOf
            order by position desc limit 1
            """;
    /** Whoever has an entry for a line counts with it; a waiting application has one entry, or two once it left. */
    private static final String FIGURES = """
            select %s as key,
                   cast(coalesce(sum(case kind when 'RESERVED' then amount when 'RELEASED' then -amount end), 0)
                       as bigint) as reserved,
                   coalesce(sum(case kind when 'WAITLISTED' then 1 when 'LEFT_WAITING_LIST' then -1 end)
                       filter (where amount > 0), 0) as waiting_count,
                   cast(coalesce(sum(case kind when 'WAITLISTED' then amount when 'LEFT_WAITING_LIST' then -amount end), 0)
                       as bigint) as waiting,
                   cast(coalesce(sum(amount) filter (where kind = 'REIMBURSABLE'), 0) as bigint) as reimbursable
            from budget_entry, %s
            where financial_year = :year and recorded_at <= :asOf
            group by 1 order by 1
            """;

    private static final String WHOLE =
            "lateral (values ('', interest_kopecks + guarantee_fee_kopecks)) as part (line, amount)";
    private static final String BY_LINE =
            "lateral (values ('INTEREST', interest_kopecks), ('GUARANTEE_FEE', guarantee_fee_kopecks))"
                    + " as part (line, amount)";

    private final Mutiny.StatelessSession session;

    PostgresUtilisation(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /**
     * Ends when everybody who had the year open has committed. To be called in a transaction of its own before the sums:
     * whoever opens the year afterwards enters what comes after every instant that is past now.
     *
     * @return whether the year has an appropriation
     */
    Uni<Boolean> waitForWriters(FinancialYear year) {
        return session.createNativeQuery(WAIT_FOR_WRITERS, Integer.class)
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> !rows.isEmpty());
    }

    Uni<Utilisation> sum(FinancialYear year, Instant asOf, Optional<Dimension> by) {
        return limit(year, asOf).chain(limit -> figures(year, asOf, "''", WHOLE)
                .chain(total -> groups(year, asOf, by).map(groups -> new Utilisation(limit, sole(total), groups))));
    }

    private Uni<Money> limit(FinancialYear year, Instant asOf) {
        return session.createNativeQuery(LIMIT, Long.class)
                .setParameter("year", year.value())
                .setParameter("asOf", asOf)
                .getSingleResultOrNull()
                .map(kopecks -> kopecks == null ? Money.ZERO : new Money(kopecks));
    }

    private Uni<List<Group>> groups(FinancialYear year, Instant asOf, Optional<Dimension> by) {
        return by.map(dimension -> figures(year, asOf, column(dimension), source(dimension)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<List<Group>> figures(FinancialYear year, Instant asOf, String key, String source) {
        return session.createNativeQuery(FIGURES.formatted(key, source), Tuple.class)
                .setParameter("year", year.value())
                .setParameter("asOf", asOf)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresUtilisation::group).toList());
    }

    private static Figures sole(List<Group> total) {
        return total.isEmpty()
                ? new Figures(Money.ZERO, 0, Money.ZERO, Money.ZERO)
                : total.getFirst().figures();
    }

    private static Group group(Tuple row) {
        var figures = new Figures(
                new Money(row.get("reserved", Long.class)),
                row.get("waiting_count", Long.class),
                new Money(row.get("waiting", Long.class)),
                new Money(row.get("reimbursable", Long.class)));
        return new Group(row.get("key", String.class), figures);
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "region";
            case BANK -> "bank";
            case CATEGORY -> "category";
            case IP_KIND -> "ip_kind";
            case LINE -> "line";
        };
    }

    private static String source(Dimension dimension) {
        return dimension == Dimension.LINE ? BY_LINE : WHOLE;
    }
}
