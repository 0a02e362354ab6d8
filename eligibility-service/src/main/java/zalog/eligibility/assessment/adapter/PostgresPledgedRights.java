package zalog.eligibility.assessment.adapter;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.eligibility.assessment.PledgedRights;
import zalog.eligibility.assessment.RightClaim;
import zalog.kernel.ApplicationId;

/** The rights in PostgreSQL, within one transaction. */
final class PostgresPledgedRights implements PledgedRights {
    /** Rows are taken in one order by everybody, and the primary key lets only the first claim on a right in. */
    private static final Comparator<RightClaim> ORDER = comparing(
                    (RightClaim claim) -> claim.right().kind())
            .thenComparing(claim -> claim.right().number())
            .thenComparing(RightClaim::registeredAt)
            .thenComparing(claim -> claim.application().value());

    /**
     * A claim is late where neither this statement nor an earlier one gave the right to its application; it is so said
     * because a row of a transaction that commits meanwhile stops the insert and yet cannot be seen here.
     */
    private static final String CLAIM = """
            with wanted as (
                select application_id, kind, number, n
                from unnest(cast(:applications as uuid[]), cast(:kinds as text[]), cast(:numbers as text[]))
                    with ordinality as claim (application_id, kind, number, n)
                where application_id not in (
                    select application_id from closed_application
                    where application_id = any (cast(:applications as uuid[])))
            ), taken as (
                insert into pledged_right (kind, number, application_id)
                select kind, number, application_id from wanted order by n
                on conflict do nothing
                returning kind, number, application_id
            ), held as (
                select n from wanted join taken using (kind, number, application_id)
                union
                select n from wanted join pledged_right using (kind, number, application_id)
            )
            select n, n in (select n from held) as held from wanted
            """;

    private static final String RELEASE = """
            delete from pledged_right where application_id = any (cast(:applications as uuid[]))
            """;

    private static final String CLOSE = """
            with closed as (
                insert into closed_application (application_id)
                select application_id from unnest(cast(:applications as uuid[])) as closing (application_id)
                order by application_id
                on conflict do nothing
            )
            delete from pledged_right where application_id = any (cast(:applications as uuid[]))
            """;

    private final Mutiny.StatelessSession session;

    PostgresPledgedRights(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Claimed> claim(List<RightClaim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(new Claimed(Set.of(), Set.of()));
        }
        List<RightClaim> sorted = claims.stream().sorted(ORDER).toList();
        return session.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("applications", uuids(sorted, claim -> claim.application()
                        .value()))
                .setParameter(
                        "kinds", texts(sorted, claim -> claim.right().kind().name()))
                .setParameter("numbers", texts(sorted, claim -> claim.right().number()))
                .getResultList()
                .map(rows -> new Claimed(claims(sorted, rows, true), claims(sorted, rows, false)));
    }

    @Override
    public Uni<Void> release(List<ApplicationId> applications) {
        return update(RELEASE, applications);
    }

    @Override
    public Uni<Void> close(List<ApplicationId> applications) {
        return update(CLOSE, applications);
    }

    private static Set<RightClaim> claims(List<RightClaim> sorted, List<Tuple> rows, boolean held) {
        return rows.stream()
                .filter(row -> row.get("held", Boolean.class) == held)
                .map(row -> sorted.get(row.get("n", Long.class).intValue() - 1))
                .collect(toSet());
    }

    private Uni<Void> update(String sql, List<ApplicationId> applications) {
        return applications.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(sql)
                        .setParameter("applications", uuids(applications, ApplicationId::value))
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
