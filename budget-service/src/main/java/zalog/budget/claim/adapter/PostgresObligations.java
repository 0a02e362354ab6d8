package zalog.budget.claim.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.claim.Obligations;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;
import zalog.kit.persistence.Rows;

/** What reservations hold and what went over to obligations, in PostgreSQL. */
public final class PostgresObligations implements Obligations {
    /** Takes from the parts in their order: each gives what those before it lack. */
    private static final String TAKE = """
            with wanted as (
                select * from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as application (id, interest, fee)
            ), share as (
                select application_id, part,
                       least(interest_kopecks, greatest(0, interest - coalesce(sum(interest_kopecks) over before, 0)))
                           as interest,
                       least(guarantee_fee_kopecks,
                             greatest(0, fee - coalesce(sum(guarantee_fee_kopecks) over before, 0))) as fee
                from reservation join wanted on application_id = id
                where financial_year = $4 and status = 'RESERVED'
                window before as (partition by application_id order by part
                                  rows between unbounded preceding and 1 preceding)
            ), taken as (
                update reservation
                set interest_kopecks = interest_kopecks - interest,
                    used_interest_kopecks = used_interest_kopecks + interest,
                    guarantee_fee_kopecks = guarantee_fee_kopecks - fee,
                    used_guarantee_fee_kopecks = used_guarantee_fee_kopecks + fee
                from share
                where reservation.application_id = share.application_id and reservation.part = share.part
                  and financial_year = $4
                returning reservation.application_id, interest, fee
            )
            select id from wanted
            where (interest, fee) <> (select coalesce(sum(taken.interest), 0), coalesce(sum(taken.fee), 0)
                                      from taken where application_id = id)
            """;
    /** Gives back to the parts in the opposite order. */
    private static final String GIVE_BACK = """
            with share as (
                select part,
                       least(used_interest_kopecks,
                             greatest(0, $3 - coalesce(sum(used_interest_kopecks) over before, 0))) as interest,
                       least(used_guarantee_fee_kopecks,
                             greatest(0, $4 - coalesce(sum(used_guarantee_fee_kopecks) over before, 0))) as fee
                from reservation
                where application_id = $1 and financial_year = $2
                window before as (order by part desc rows between unbounded preceding and 1 preceding)
            ), given as (
                update reservation
                set interest_kopecks = interest_kopecks + interest,
                    used_interest_kopecks = used_interest_kopecks - interest,
                    guarantee_fee_kopecks = guarantee_fee_kopecks + fee,
                    used_guarantee_fee_kopecks = used_guarantee_fee_kopecks - fee
                from share
                where application_id = $1 and financial_year = $2 and reservation.part = share.part
                  and interest + fee > 0
                returning status
            )
            select bool_and(status = 'RESERVED') from given
            """;

    private final Mutiny.StatelessSession session;

    public PostgresObligations(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<ApplicationId>> take(OpenYear year, List<Claim> claims) {
        Map<ApplicationId, ByLine> wanted = claims.stream()
                .collect(
                        groupingBy(Claim::applicationId, mapping(Claim::amounts, reducing(ByLine.ZERO, ByLine::plus))));
        List<ApplicationId> ids = List.copyOf(wanted.keySet());
        return Rows.select(
                session,
                TAKE,
                row -> new ApplicationId(row.uuid(0)),
                uuids(ids, ApplicationId::value),
                kopecks(ids, wanted, ByLine::interest),
                kopecks(ids, wanted, ByLine::guaranteeFee),
                year.appropriation().year().value());
    }

    private static Long[] kopecks(
            List<ApplicationId> ids, Map<ApplicationId, ByLine> wanted, Function<ByLine, Money> line) {
        return ids.stream()
                .map(id -> wanted.getOrDefault(id, ByLine.ZERO))
                .map(line)
                .map(Money::kopecks)
                .toArray(Long[]::new);
    }

    @Override
    public Uni<Boolean> giveBack(OpenYear year, Claim claim) {
        return Rows.one(
                session,
                GIVE_BACK,
                row -> row.bool(0),
                claim.applicationId().value(),
                year.appropriation().year().value(),
                claim.amounts().interest().kopecks(),
                claim.amounts().guaranteeFee().kopecks());
    }
}
