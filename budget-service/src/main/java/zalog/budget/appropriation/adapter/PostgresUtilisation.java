package zalog.budget.appropriation.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.Dimension;
import zalog.budget.appropriation.model.Utilisation;
import zalog.budget.appropriation.model.Utilisation.Figures;
import zalog.budget.appropriation.model.Utilisation.Group;
import zalog.kernel.FinancialYear;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Region;
import zalog.kernel.Regions;
import zalog.kit.persistence.Rows;

/** Sums a year's entries up to an instant: the sums of the last mark before it, and the entries since. */
final class PostgresUtilisation {
    private static final String WAIT_FOR_WRITERS = """
            select 1 from appropriation where financial_year = $1 for share
            """;
    private static final String SUMS = """
            with mark as (
                select coalesce(max(number) filter (where recorded_at <= :asOf), 0) as last,
                       coalesce(min(number) filter (where recorded_at > :asOf), %1$d) as next
                from ledger_mark where financial_year = :year
            ), part as (
                select key, kind, interest_kopecks as interest, guarantee_fee_kopecks as fee, common_kopecks as common,
                       entries, interest_entries, guarantee_fee_entries as fee_entries
                from ledger_sum
                where financial_year = :year and dimension = :dimension and number = (select last from mark)
                union all
                select %2$s, kind, sum(interest_kopecks), sum(guarantee_fee_kopecks), sum(common_kopecks), count(*),
                       count(*) filter (where interest_kopecks > 0), count(*) filter (where guarantee_fee_kopecks > 0)
                from ledger_entry
                where financial_year = :year and number > (select last from mark) and number < (select next from mark)
                  and recorded_at <= :asOf and %2$s is not null
                group by 1, 2
            )
            select key, kind, cast(sum(interest) as bigint) as interest, cast(sum(fee) as bigint) as fee,
                   cast(sum(common) as bigint) as common, cast(sum(entries) as bigint) as entries,
                   cast(sum(interest_entries) as bigint) as interest_entries,
                   cast(sum(fee_entries) as bigint) as fee_entries
            from part group by 1, 2 order by 1, 2
            """;

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
        return Rows.first(session, WAIT_FOR_WRITERS, row -> row, year.value()).map(Optional::isPresent);
    }

    Uni<Utilisation> sum(FinancialYear year, Instant asOf, Optional<Dimension> by) {
        return sums(year, asOf, SumDimension.WHOLE).chain(whole -> groups(year, asOf, by, whole)
                .map(groups -> new Utilisation(KindSum.figures(whole), groups)));
    }

    private Uni<List<Group>> groups(FinancialYear year, Instant asOf, Optional<Dimension> by, List<KindSum> whole) {
        if (by.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return switch (by.get()) {
            case LINE -> Uni.createFrom().item(byLine(whole));
            case STATUS -> Uni.createFrom().item(KindSum.figures(whole).byStatus());
            case REGION, BANK, CATEGORY, IP_KIND -> byKey(year, asOf, by.get(), key -> key);
            case LEADER_CLUSTER -> byKey(year, asOf, by.get(), PostgresUtilisation::leaderCluster);
            case IP_AGREEMENT -> byKey(year, asOf, by.get(), PostgresUtilisation::ipAgreement);
        };
    }

    private static String leaderCluster(String region) {
        return Regions.byIsoCode(region).flatMap(Region::leaderCluster).orElse("none");
    }

    private static String ipAgreement(String region) {
        return Regions.byIsoCode(region).filter(Region::ipAgreement).isPresent() ? "yes" : "no";
    }

    private Uni<List<KindSum>> sums(FinancialYear year, Instant asOf, SumDimension dimension) {
        return session.createNativeQuery(SUMS.formatted(Long.MAX_VALUE, dimension.column()), Tuple.class)
                .setParameter("year", year.value())
                .setParameter("asOf", asOf)
                .setParameter("dimension", dimension.name())
                .getResultList()
                .map(rows -> rows.stream().map(KindSum::of).toList());
    }

    /** @param group that to which a key of the sums belongs */
    private Uni<List<Group>> byKey(FinancialYear year, Instant asOf, Dimension by, UnaryOperator<String> group) {
        return sums(year, asOf, SumDimension.of(by))
                .map(
                        sums -> sums.stream()
                                .collect(groupingBy(sum -> group.apply(sum.key()), TreeMap::new, toList()))
                                .entrySet()
                                .stream()
                                .map(each -> new Group(each.getKey(), KindSum.figures(each.getValue())))
                                .toList());
    }

    private static List<Group> byLine(List<KindSum> whole) {
        return List.of(ProgrammeLine.values()).stream()
                .map(line -> new Group(
                        line.name(),
                        KindSum.figures(whole.stream().map(sum -> sum.of(line)).toList())))
                .filter(group -> !group.figures().equals(Figures.NONE))
                .toList();
    }
}
