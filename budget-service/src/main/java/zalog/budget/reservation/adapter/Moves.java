package zalog.budget.reservation.adapter;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.reservation.model.Move;

/** The one statement that changes standings: reservations, entries and the year's sums. */
final class Moves {
    private static final String APPLY = """
            with moved as (
                update reservation
                set status = move.new_status, decided_at = :at
                from unnest(cast(:ids as uuid[]), cast(:before as text[]), cast(:after as text[]))
                    as move (id, old_status, new_status)
                where application_id = move.id and financial_year = :year and status = move.old_status
                returning application_id, old_status, new_status, interest_kopecks, guarantee_fee_kopecks
            ), entered as (
                insert into budget_entry (financial_year, application_id, kind, interest_kopecks,
                                          guarantee_fee_kopecks, region, bank, category, ip_kind, recorded_at)
                select :year, application_id, kind, interest_kopecks, guarantee_fee_kopecks,
                       region, bank, category, ip_kind, :at
                from moved
                join loan using (application_id),
                lateral (values (case old_status when 'RESERVED' then 'RELEASED' else 'LEFT_WAITING_LIST' end),
                                (case new_status when 'RESERVED' then 'RESERVED' end)) as step (kind)
                where kind is not null
            ), change as (
                select count(*) as moves,
                       coalesce(sum(total) filter (where new_status = 'RESERVED'), 0)
                           - coalesce(sum(total) filter (where old_status = 'RESERVED'), 0) as reserved,
                       coalesce(sum(total) filter (where old_status = 'WAITING'), 0) as served,
                       count(*) filter (where old_status = 'WAITING') as served_count
                from (select *, interest_kopecks + guarantee_fee_kopecks as total from moved) as each_move
            )
            update appropriation
            set reserved_kopecks = reserved_kopecks + reserved, waiting_kopecks = waiting_kopecks - served,
                waiting_count = waiting_count - served_count, last_entry_at = :at
            from change
            where financial_year = :year and reserved_kopecks + reserved <= limit_kopecks and moves = :moves
            """;

    private final OpenYear year;
    private final List<Move> moves;

    Moves(OpenYear year, List<Move> moves) {
        this.year = year;
        this.moves = moves;
    }

    Uni<Void> apply(Mutiny.StatelessSession session) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(APPLY)
                .setParameter("year", year.appropriation().year().value())
                .setParameter("at", year.at())
                .setParameter(
                        "ids",
                        moves.stream().map(move -> move.applicationId().value()).toArray(UUID[]::new))
                .setParameter("before", names(move -> move.from().name()))
                .setParameter("after", names(move -> move.to().name()))
                .setParameter("moves", moves.size())
                .executeUpdate()
                .invoke(this::requireApplied)
                .replaceWithVoid();
    }

    /** Nothing can have changed since the year was locked; if it has, the transaction must not commit. */
    private void requireApplied(int years) {
        if (years != 1) {
            throw new IllegalStateException("Not all of " + moves + " could be made in " + year.appropriation());
        }
    }

    private String[] names(Function<Move, String> name) {
        return moves.stream().map(name).toArray(String[]::new);
    }
}
