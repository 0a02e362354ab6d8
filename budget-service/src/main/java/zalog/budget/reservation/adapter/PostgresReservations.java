package zalog.budget.reservation.adapter;

import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.adapter.Assignments;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.Reservations;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Need;
import zalog.budget.reservation.model.Place;
import zalog.budget.reservation.model.Placing;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.RequestId;
import zalog.budget.reservation.model.Reservation;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.persistence.Rows;

/** Reservations in PostgreSQL, within one transaction that holds the year's row: each call is one statement. */
public final class PostgresReservations implements Reservations {
    private static final int PAGE = 500;
    private static final String KNOWN = """
            select application_id from reservation
            where financial_year = $1 and application_id = any ($2::uuid[])
            union all
            select application_id from reservation_void
            where financial_year = $1 and application_id = any ($2::uuid[])
            """;
    private static final String POSITIONS = """
            with tail as (
                select application_id, part,
                       count(*) over (order by registered_at desc, application_id desc, part desc) as from_end
                from reservation
                where financial_year = :year and status = 'WAITING'
                  and (registered_at, application_id, part)
                      >= (cast(:firstAt as timestamptz), cast(:firstId as uuid), cast(:firstPart as int))
            )
            select application_id as id, cast(part as int) as part, waiting_count + 1 - from_end as place
            from tail, appropriation
            where financial_year = :year and application_id = any (cast(:ids as uuid[]))
            """;
    private static final String RULE_SET = """
            (select cast(content as jsonb) ->> 'ruleSet' from loan
             where application_id = reservation_of_loan.application_id)""";
    private static final String FIND = """
            select *, %s as rule_set from reservation_of_loan
            where financial_year = :year and application_id = any (cast(:ids as uuid[]))
            order by application_id, part
            """.formatted(RULE_SET);
    private static final String VOID = """
            insert into reservation_void (application_id, financial_year, voided_at)
            select id, :year, :at from unnest(cast(:ids as uuid[])) as unseen (id)
            on conflict do nothing
            """;
    private static final String WAITING = """
            select *, %s as rule_set from reservation_of_loan
            where financial_year = :year and status = 'WAITING'
              and interest_kopecks + guarantee_fee_kopecks <= :atMost
              and (registered_at, application_id, part)
                  > (cast(:afterAt as timestamptz), cast(:afterId as uuid), cast(:afterPart as int))
            order by registered_at, application_id, part
            limit :rows
            """.formatted(RULE_SET);
    private static final String MOVE = """
            update reservation
            set status = move.new_status, decided_at = :at, held = held or move.new_status = 'RESERVED'
            from unnest(cast(:ids as uuid[]), cast(:parts as int[]), cast(:before as text[]), cast(:after as text[]))
                as move (id, move_part, old_status, new_status)
            where application_id = move.id and part = move.move_part and financial_year = :year
              and status = move.old_status
            """;
    private static final Place BEFORE_ALL =
            new Place(Instant.EPOCH, new RequestId(new ApplicationId(new UUID(0, 0)), 0));

    private final Mutiny.StatelessSession session;

    public PostgresReservations(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Set<ApplicationId>> known(FinancialYear year, Collection<ApplicationId> applications) {
        return Rows.select(
                        session,
                        KNOWN,
                        row -> new ApplicationId(row.uuid(0)),
                        year.value(),
                        uuids(applications, ApplicationId::value))
                .map(Set::copyOf);
    }

    @Override
    public Uni<Void> holdAgreements() {
        return Assignments.noneMeanwhile(session);
    }

    @Override
    public Uni<Placing> addLoans(Collection<Loan> loans) {
        return NewReservations.addLoans(session, loans)
                .chain(added -> added == loans.size()
                        ? Uni.createFrom().item(Placing.ALL)
                        : new HeldAgreements(session).settle(loans));
    }

    @Override
    public Uni<Void> add(OpenYear year, Allocation allocation) {
        return NewReservations.add(session, year, allocation);
    }

    @Override
    public Uni<Void> addRefused(List<RefusedRequest> refused) {
        return new RefusedRequests(session).add(refused);
    }

    @Override
    public Uni<Map<RequestId, Long>> positions(FinancialYear year, List<Request> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Request first = waiting.getFirst();
        return session.createNativeQuery(POSITIONS, Tuple.class)
                .setParameter("year", year.value())
                .setParameter("firstAt", first.registeredAt())
                .setParameter("firstId", first.applicationId().value())
                .setParameter("firstPart", first.part())
                .setParameter(
                        "ids", uuids(waiting, request -> request.applicationId().value()))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> new RequestId(
                                        new ApplicationId(row.get("id", UUID.class)), row.get("part", Integer.class)),
                                row -> row.get("place", Long.class))));
    }

    @Override
    public Uni<List<Reservation>> find(FinancialYear year, Collection<ApplicationId> applications) {
        return session.createNativeQuery(FIND, ReservationRow.class)
                .setParameter("year", year.value())
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .getResultList()
                .map(rows -> rows.stream().map(ReservationRow::toReservation).toList());
    }

    @Override
    public Uni<Void> voidUnseen(OpenYear year, Collection<ApplicationId> applications) {
        if (applications.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(VOID)
                .setParameter("year", year.appropriation().year().value())
                .setParameter("at", year.at())
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> move(OpenYear year, List<Move> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(MOVE)
                .setParameter("year", year.appropriation().year().value())
                .setParameter("at", year.at())
                .setParameter(
                        "ids",
                        uuids(moves, move -> move.request().applicationId().value()))
                .setParameter("parts", array(moves, move -> move.request().part(), Integer[]::new))
                .setParameter("before", texts(moves, move -> move.from().name()))
                .setParameter("after", texts(moves, move -> move.to().name()))
                .executeUpdate()
                .invoke(moved -> requireAll(moved, moves))
                .replaceWithVoid();
    }

    /** Nothing can have changed since the year was locked; if it has, the transaction must not commit. */
    private static void requireAll(int moved, List<Move> moves) {
        if (moved != moves.size()) {
            throw new IllegalStateException("Not all of " + moves + " could be made, but " + moved);
        }
    }

    @Override
    public Uni<Map<FinancialYear, List<ApplicationId>>> later(
            FinancialYear year, Collection<ApplicationId> applications) {
        return AcrossYears.later(session, year, applications);
    }

    @Override
    public Uni<Money> setAside(FinancialYear year) {
        return AcrossYears.setAside(session, year);
    }

    @Override
    public Uni<List<Loan>> unforeseen(FinancialYear year) {
        return AcrossYears.unforeseen(session, year);
    }

    @Override
    public Uni<Void> foresee(FinancialYear year, Map<ApplicationId, Money> needs) {
        return AcrossYears.foresee(session, year, needs);
    }

    @Override
    public Uni<Map<ApplicationId, Need>> outgrown(FinancialYear year, Collection<ApplicationId> applications) {
        return AcrossYears.outgrown(session, year, applications);
    }

    @Override
    public Uni<List<Request>> waiting(FinancialYear year, Money atMost, Optional<Place> after) {
        return waiting(year, atMost, after, PAGE);
    }

    /** The waiting list from its beginning or after one of its requests. */
    Uni<List<Request>> queue(FinancialYear year, Optional<Place> after, int rows) {
        return waiting(year, new Money(Long.MAX_VALUE), after, rows);
    }

    private Uni<List<Request>> waiting(FinancialYear year, Money atMost, Optional<Place> after, int rows) {
        Place place = after.orElse(BEFORE_ALL);
        return session.createNativeQuery(WAITING, ReservationRow.class)
                .setParameter("year", year.value())
                .setParameter("atMost", atMost.kopecks())
                .setParameter("afterAt", place.registeredAt())
                .setParameter("afterId", place.id().applicationId().value())
                .setParameter("afterPart", place.id().part())
                .setParameter("rows", rows)
                .getResultList()
                .map(found -> found.stream().map(ReservationRow::toRequest).toList());
    }
}
