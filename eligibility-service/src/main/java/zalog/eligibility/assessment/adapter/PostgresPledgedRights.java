package zalog.eligibility.assessment.adapter;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
            )
            select n from wanted
            except
            select n from wanted join taken using (kind, number, application_id)
            except
            select n from wanted join pledged_right using (kind, number, application_id)
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
    public Uni<Set<RightClaim>> claim(List<RightClaim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        List<RightClaim> sorted = claims.stream().sorted(ORDER).toList();
        return session.createNativeQuery(CLAIM, Long.class)
                .setParameter(
                        "applications",
                        uuids(sorted.stream().map(RightClaim::application).toList()))
                .setParameter(
                        "kinds",
                        sorted.stream()
                                .map(claim -> claim.right().kind().name())
                                .toArray(String[]::new))
                .setParameter(
                        "numbers",
                        sorted.stream().map(claim -> claim.right().number()).toArray(String[]::new))
                .getResultList()
                .map(late ->
                        late.stream().map(n -> sorted.get(n.intValue() - 1)).collect(toSet()));
    }

    @Override
    public Uni<Void> release(List<ApplicationId> applications) {
        return update(RELEASE, applications);
    }

    @Override
    public Uni<Void> close(List<ApplicationId> applications) {
        return update(CLOSE, applications);
    }

    private Uni<Void> update(String sql, List<ApplicationId> applications) {
        return applications.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(sql)
                        .setParameter("applications", uuids(applications))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static UUID[] uuids(List<ApplicationId> applications) {
        return applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }
}
