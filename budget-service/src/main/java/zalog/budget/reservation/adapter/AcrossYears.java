package zalog.budget.reservation.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Need;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.persistence.Rows;

/** The statements about applications that go on from year to year. */
final class AcrossYears {
    private static final String LATER = """
            select distinct financial_year as year, application_id as id from reservation
            where application_id = any (cast(:ids as uuid[])) and financial_year > :year and status <> 'RELEASED'
            """;
    private static final String SET_ASIDE = """
            select cast(coalesce(sum(next_kopecks), 0) as bigint) from reservation
            where financial_year = $1 - 1 and part = 0 and status in ('RESERVED', 'WAITING')
            """;
    private static final String UNFORESEEN = """
            select content from reservation join loan using (application_id)
            where financial_year = $1 and part = 0 and status in ('RESERVED', 'WAITING') and next_kopecks is null
            order by application_id
            limit 1000
            """;
    private static final String FORESEE = """
            update reservation set next_kopecks = kopecks
            from unnest(cast(:ids as uuid[]), cast(:needs as bigint[])) as need (id, kopecks)
            where application_id = id and financial_year = :year and part = 0
            """;
    /** What was taken away is not counted: it is set off only if nobody demands it back. */
    private static final String OUTGROWN = """
            select id, cast(interest as bigint) as interest, cast(fee as bigint) as fee
            from (select application_id as id,
                         sum(case when live then interest_kopecks + used_interest_kopecks else 0 end) as held_interest,
                         sum(case when live then guarantee_fee_kopecks + used_guarantee_fee_kopecks else 0 end) as held_fee
                  from (select *, financial_year = :year and status in ('RESERVED', 'WAITING') as live
                        from reservation
                        where application_id = any (cast(:ids as uuid[])) and status <> 'RELEASED') as part
                  group by application_id) as standing
            cross join lateral (
                select coalesce(sum(kopecks) filter (where line = 'INTEREST'), 0) as interest,
                       coalesce(sum(kopecks) filter (where line = 'GUARANTEE_FEE'), 0) as fee
                from (select line, greatest(0, reimbursable_kopecks + returned_kopecks) as kopecks from reimbursable_line
                      where application_id = id and financial_year = :year) as payment) as amounts
            where interest > held_interest or fee > held_fee
            """;

    private AcrossYears() {}

    static Uni<Map<FinancialYear, List<ApplicationId>>> later(
            Mutiny.StatelessSession session, FinancialYear year, Collection<ApplicationId> applications) {
        return session.createNativeQuery(LATER, Tuple.class)
                .setParameter("year", year.value())
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> new FinancialYear(row.get("year", Integer.class)),
                                mapping(AcrossYears::id, toList()))));
    }

    static Uni<Money> setAside(Mutiny.StatelessSession session, FinancialYear year) {
        return Rows.one(session, SET_ASIDE, row -> new Money(row.number(0)), year.value());
    }

    static Uni<List<Loan>> unforeseen(Mutiny.StatelessSession session, FinancialYear year) {
        return Rows.select(session, UNFORESEEN, row -> LoanJson.read(row.text(0)), year.value());
    }

    static Uni<Void> foresee(Mutiny.StatelessSession session, FinancialYear year, Map<ApplicationId, Money> needs) {
        List<ApplicationId> applications = List.copyOf(needs.keySet());
        return session.createNativeQuery(FORESEE)
                .setParameter("year", year.value())
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .setParameter(
                        "needs",
                        array(
                                applications,
                                id -> Objects.requireNonNull(needs.get(id)).kopecks(),
                                Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Map<ApplicationId, Need>> outgrown(
            Mutiny.StatelessSession session, FinancialYear year, Collection<ApplicationId> applications) {
        return session.createNativeQuery(OUTGROWN, Tuple.class)
                .setParameter("year", year.value())
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(
                                AcrossYears::id,
                                row -> new Need(
                                        new Money(row.get("interest", Long.class)),
                                        new Money(row.get("fee", Long.class))))));
    }

    private static ApplicationId id(Tuple row) {
        return new ApplicationId(row.get("id", UUID.class));
    }
}
