package zalog.budget.clawback.adapter;

import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.claim.adapter.PaidLines;
import zalog.budget.claim.model.PaidLine;
import zalog.budget.clawback.Clawbacks;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.ClawbackLine;
import zalog.budget.clawback.model.Demand;
import zalog.budget.clawback.model.Instalment;
import zalog.budget.clawback.model.Refund;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.ClaimId;
import zalog.kernel.ClawbackId;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.SmeCategory;
import zalog.kit.persistence.Rows;
import zalog.kit.time.BusinessClock;
import zalog.ledger.Subject;

/** Cases of money demanded back in PostgreSQL, within one transaction. */
final class PostgresClawbacks implements Clawbacks {
    private final Mutiny.StatelessSession session;
    private final BusinessClock clock;

    PostgresClawbacks(Mutiny.StatelessSession session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Uni<Void> hold(ApplicationId application) {
        return Rows.hold(session, ClawbackStatements.HOLD, application.value());
    }

    @Override
    public Uni<List<PaidLine>> paid(ApplicationId application) {
        return PaidLines.of(session, application);
    }

    @Override
    public Uni<Void> add(Clawback clawback) {
        List<ClawbackLine> lines = clawback.lines();
        return session.createNativeQuery(ClawbackStatements.ADD)
                .setParameter("id", clawback.id().value())
                .setParameter("application", clawback.subject().applicationId().value())
                .setParameter("firm", clawback.firm().value())
                .setParameter("ground", clawback.ground().name())
                .setParameter("reason", clawback.reason())
                .setParameter("status", clawback.status().name())
                .setParameter("by", clawback.opened().subject())
                .setParameter("at", clawback.opened().at())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ClawbackStatements.ADD_LINES)
                        .setParameter("id", clawback.id().value())
                        .setParameter(
                                "claims", uuids(lines, line -> line.claimId().value()))
                        .setParameter("events", texts(lines, ClawbackLine::eventId))
                        .setParameter("lines", texts(lines, line -> line.line().name()))
                        .setParameter(
                                "paidYears",
                                array(lines, line -> line.paidYear().value(), Integer[]::new))
                        .setParameter("years", array(lines, line -> line.year().value(), Integer[]::new))
                        .setParameter(
                                "demanded", array(lines, line -> line.demanded().kopecks(), Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Clawback>> find(ClawbackId id) {
        return session.createNativeQuery(ClawbackStatements.CASE, ClawbackRow.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : clawback(row).map(Optional::of));
    }

    Uni<Clawback> clawback(ClawbackRow row) {
        return rows(ClawbackStatements.SUBJECT, row.applicationId, each -> subject(row.applicationId, each))
                .chain(subjects -> rows(ClawbackStatements.LINES, row.id, PostgresClawbacks::line)
                        .chain(lines -> rows(ClawbackStatements.PLAN, row.id, PostgresClawbacks::instalment)
                                .chain(plan -> rows(ClawbackStatements.REFUNDS, row.id, PostgresClawbacks::refund)
                                        .map(refunds -> row.toClawback(subjects.getFirst(), lines, plan, refunds)))));
    }

    @Override
    public Uni<Void> save(Clawback clawback) {
        var demand = clawback.demand();
        var closed = clawback.closed();
        return session.createNativeQuery(ClawbackStatements.SAVE)
                .setParameter("id", clawback.id().value())
                .setParameter("status", clawback.status().name())
                .setParameter("document", demand.map(Demand::documentNumber).orElse(null))
                .setParameter("demandedOn", demand.map(Demand::on).orElse(null))
                .setParameter("deadline", demand.map(Demand::deadline).orElse(null))
                .setParameter("closedBy", closed.map(Clawback.By::subject).orElse(null))
                .setParameter(
                        "closedAt",
                        closed.map(Clawback.By::at).map(Instant::toString).orElse(null))
                .setParameter(
                        "closingReason", closed.flatMap(Clawback.By::reason).orElse(null))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> savePlan(Clawback clawback) {
        List<Instalment> plan = clawback.plan();
        return session.createNativeQuery(ClawbackStatements.CLEAR_PLAN)
                .setParameter("id", clawback.id().value())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ClawbackStatements.ADD_PLAN)
                        .setParameter("id", clawback.id().value())
                        .setParameter("days", array(plan, Instalment::dueOn, LocalDate[]::new))
                        .setParameter(
                                "amounts", array(plan, part -> part.amount().kopecks(), Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<ClawbackId>> addRefund(
            Clawback matched, Refund refund, UnaryOperator<FinancialYear> into, String by) {
        Integer[] years = array(matched.lines(), line -> into.apply(line.year()).value(), Integer[]::new);
        return session.createNativeQuery(ClawbackStatements.ADD_REFUND)
                .setParameter("id", matched.id().value())
                .setParameter("number", refund.documentNumber())
                .setParameter("date", refund.documentDate())
                .setParameter("received", refund.receivedOn())
                .setParameter("amount", refund.amount().kopecks())
                .setParameter("by", by)
                .setParameter("at", clock.now())
                .executeUpdate()
                .chain(added -> added == 1
                        ? match(matched, years).replaceWith(Optional.empty())
                        : matchedWith(matched, refund).map(Optional::of));
    }

    private Uni<ClawbackId> matchedWith(Clawback clawback, Refund refund) {
        return Rows.one(
                session,
                ClawbackStatements.MATCHED,
                row -> new ClawbackId(row.uuid(0)),
                clawback.id().value(),
                refund.documentNumber(),
                refund.documentDate());
    }

    private Uni<Void> match(Clawback matched, Integer[] years) {
        return session.createNativeQuery(ClawbackStatements.OPEN_LINES)
                .setParameter("id", matched.id().value())
                .setParameter("years", years)
                .setParameter("at", clock.now())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ClawbackStatements.MATCH)
                        .setParameter("id", matched.id().value())
                        .setParameter("years", years)
                        .setParameter(
                                "refunded",
                                array(matched.lines(), line -> line.refunded().kopecks(), Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private <T> Uni<List<T>> rows(String query, UUID id, Function<Tuple, T> read) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().map(read).toList());
    }

    private static Subject subject(UUID application, Tuple row) {
        return new Subject(
                new ApplicationId(application),
                row.get("region", String.class),
                new Bic(row.get("bank", String.class)),
                SmeCategory.valueOf(row.get("category", String.class)),
                IpKind.valueOf(row.get("kind", String.class)));
    }

    private static ClawbackLine line(Tuple row) {
        return new ClawbackLine(
                new ClaimId(row.get("claim", UUID.class)),
                row.get("event", String.class),
                ProgrammeLine.valueOf(row.get("line", String.class)),
                new FinancialYear(row.get("paid_year", Integer.class)),
                new FinancialYear(row.get("year", Integer.class)),
                money(row, "demanded"),
                money(row, "refunded"));
    }

    private static Instalment instalment(Tuple row) {
        return new Instalment(row.get("due", LocalDate.class), money(row, "amount"));
    }

    private static Refund refund(Tuple row) {
        return new Refund(
                row.get("number", String.class),
                row.get("date", LocalDate.class),
                row.get("received", LocalDate.class),
                money(row, "amount"));
    }

    private static Money money(Tuple row, String column) {
        return new Money(row.get(column, Long.class));
    }
}
