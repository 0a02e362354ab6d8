package zalog.budget.claim.adapter;

import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimLine;
import zalog.budget.claim.model.LoanPayment;
import zalog.kernel.Kpp;

/** The statements that put a claim in place, and its end. */
final class ClaimStatements {
    private static final String ADD = """
            insert into claim (id, application_id, claimant, financial_year, period_from, period_to, payee_name, payee_kpp,
                               payee_bic, payee_account, interest_kopecks, guarantee_fee_kopecks, status, obligated,
                               filed_by, filed_at, paid_on)
            values (:id, :application, :claimant, :year, :from, :to, :name, cast(:kpp as text), :bic, :account, :interest,
                    :fee, :status, :obligated, :by, :at, cast(:paidOn as date))
            """;
    /** The lines that the books of this year get, because a claim of it takes of payments of earlier years. */
    private static final String OPEN_LINES = """
            insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks,
                                           reimbursable_kopecks, computed_at)
            select :application, event, line, paid_year, :year, 0, 0, :at
            from unnest(cast(:events as text[]), cast(:lines as text[]), cast(:paidYears as int[]))
                as of_line (event, line, paid_year)
            where paid_year < :year
            on conflict do nothing
            """;
    /** Takes from the lines only if they stand as the claim was computed from, and gives the number of claims kept. */
    private static final String ADD_LINES = """
            with given as (
                select *, cast(extract(year from paid_on) as int) as paid_year
                from unnest(cast(:events as text[]), cast(:lines as text[]), cast(:paidOn as date[]), cast(:starts as date[]),
                            cast(:ends as date[]), cast(:paid as bigint[]), cast(:reimbursable as bigint[]),
                            cast(:already as bigint[]), cast(:claimed as bigint[]), cast(:cut as bigint[]),
                            cast(:whys as text[]))
                    as of_line (event, line, paid_on, period_start, period_end, paid, reimbursable, already, claimed, cut, why)
            ), known as (
                select event_id, line, paid_year, sum(claimed_kopecks - returned_kopecks) as claimed,
                       sum(reimbursable_kopecks) as reimbursable
                from reimbursable_line where application_id = :application
                group by event_id, line, paid_year
            ), taken as (
                update reimbursable_line set claimed_kopecks = claimed_kopecks + given.claimed
                from given join known on known.event_id = event and known.line = given.line
                                     and known.paid_year = given.paid_year
                where application_id = :application and reimbursable_line.event_id = event
                  and reimbursable_line.line = given.line and reimbursable_line.paid_year = given.paid_year
                  and financial_year = :year and known.claimed = already
                  and (given.claimed > 0 and already + given.claimed <= known.reimbursable
                       or given.claimed < 0 and already + given.claimed >= known.reimbursable)
                returning reimbursable_line.event_id, given.line, given.paid_year
            )
            insert into claim_line (claim_id, application_id, event_id, line, financial_year, paid_on, period_start,
                                    period_end, paid_kopecks, reimbursable_kopecks, already_kopecks, claimed_kopecks,
                                    cut_kopecks, why, taking)
            select :id, :application, event, given.line, :year, paid_on, period_start, period_end, paid, reimbursable,
                   already, claimed, cut, why,
                   1 + (select count(*) from claim_line as before
                        where before.application_id = :application and before.event_id = event
                          and before.line = given.line and before.paid_year = given.paid_year and claimed_kopecks <> 0)
            from given left join taken on event_id = event and taken.line = given.line and taken.paid_year = given.paid_year
            where claimed = 0 or event_id is not null
            """;

    private static final String END = """
            with ended as (
                update claim
                set status = :status, obligated = false, decided_by = :by, decided_at = :at, reason = cast(:reason as text)
                where id = :id
                returning id
            ), freed as (
                update claim_line set live = false from ended where claim_id = ended.id
                returning application_id, event_id, line, paid_year, financial_year, claimed_kopecks
            )
            update reimbursable_line
            set claimed_kopecks = reimbursable_line.claimed_kopecks - freed.claimed_kopecks
            from freed
            where reimbursable_line.application_id = freed.application_id and reimbursable_line.event_id = freed.event_id
              and reimbursable_line.line = freed.line and reimbursable_line.paid_year = freed.paid_year
              and reimbursable_line.financial_year = freed.financial_year
            """;

    private ClaimStatements() {}

    static Uni<Void> add(Mutiny.StatelessSession session, Claim claim, List<ClaimLine> lines) {
        return session.createNativeQuery(ADD)
                .setParameter("id", claim.id().value())
                .setParameter("application", claim.applicationId().value())
                .setParameter("claimant", claim.claimant().value())
                .setParameter("year", claim.period().year().value())
                .setParameter("from", claim.period().from())
                .setParameter("to", claim.period().to())
                .setParameter("name", claim.payee().name())
                .setParameter("kpp", claim.payee().kpp().map(Kpp::value).orElse(null))
                .setParameter("bic", claim.payee().bic().value())
                .setParameter("account", claim.payee().account().value())
                .setParameter("interest", claim.amounts().interest().kopecks())
                .setParameter("fee", claim.amounts().guaranteeFee().kopecks())
                .setParameter("status", claim.status().name())
                .setParameter("obligated", claim.obligated())
                .setParameter("by", claim.filedBy())
                .setParameter("at", claim.filedAt())
                .setParameter("paidOn", claim.paidOn().orElse(null))
                .executeUpdate()
                .chain(() -> openLines(session, claim, lines))
                .chain(() -> addLines(session, claim, lines));
    }

    private static Uni<Void> openLines(Mutiny.StatelessSession session, Claim claim, List<ClaimLine> lines) {
        var late = lines.stream()
                .filter(line -> line.standing()
                        .payment()
                        .paidOn()
                        .isBefore(claim.period().year().firstDay()))
                .toList();
        return late.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(OPEN_LINES)
                        .setParameter("application", claim.applicationId().value())
                        .setParameter("year", claim.period().year().value())
                        .setParameter("at", claim.filedAt())
                        .setParameter(
                                "events",
                                texts(late, line -> line.standing().payment().eventId()))
                        .setParameter("lines", texts(late, line -> line.standing()
                                .payment()
                                .line()
                                .name()))
                        .setParameter(
                                "paidYears",
                                array(
                                        late,
                                        line -> line.standing()
                                                .payment()
                                                .paidOn()
                                                .getYear(),
                                        Integer[]::new))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Uni<Void> addLines(Mutiny.StatelessSession session, Claim claim, List<ClaimLine> lines) {
        return session.createNativeQuery(ADD_LINES)
                .setParameter("id", claim.id().value())
                .setParameter("application", claim.applicationId().value())
                .setParameter("year", claim.period().year().value())
                .setParameter(
                        "events", texts(lines, line -> line.standing().payment().eventId()))
                .setParameter(
                        "lines",
                        texts(lines, line -> line.standing().payment().line().name()))
                .setParameter(
                        "paidOn", array(lines, line -> line.standing().payment().paidOn(), LocalDate[]::new))
                .setParameter("starts", array(lines, line -> day(line, LoanPayment.Days::start), LocalDate[]::new))
                .setParameter("ends", array(lines, line -> day(line, LoanPayment.Days::end), LocalDate[]::new))
                .setParameter(
                        "paid",
                        array(lines, line -> line.standing().payment().paid().kopecks(), Long[]::new))
                .setParameter(
                        "reimbursable",
                        array(lines, line -> line.standing().reimbursable().kopecks(), Long[]::new))
                .setParameter(
                        "already",
                        array(lines, line -> line.standing().claimed().kopecks(), Long[]::new))
                .setParameter("claimed", array(lines, line -> line.claimed().kopecks(), Long[]::new))
                .setParameter("cut", array(lines, line -> line.cut().kopecks(), Long[]::new))
                .setParameter("whys", texts(lines, Why::of))
                .executeUpdate()
                .invoke(written -> requireAll(written, claim, lines.size()))
                .replaceWithVoid();
    }

    /** Nothing can have changed since the year was locked; if it has, the transaction must not commit. */
    private static void requireAll(int written, Claim claim, int due) {
        if (written != due) {
            throw new IllegalStateException(written + " of " + due + " lines taken by " + claim.id());
        }
    }

    static Uni<Void> end(Mutiny.StatelessSession session, Claim claim) {
        Claim.Decision decision = claim.decision().orElseThrow();
        return session.createNativeQuery(END)
                .setParameter("id", claim.id().value())
                .setParameter("status", claim.status().name())
                .setParameter("by", decision.by())
                .setParameter("at", decision.at())
                .setParameter("reason", decision.reason().orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable LocalDate day(ClaimLine line, Function<LoanPayment.Days, LocalDate> day) {
        return line.standing().payment().days().map(day).orElse(null);
    }
}
