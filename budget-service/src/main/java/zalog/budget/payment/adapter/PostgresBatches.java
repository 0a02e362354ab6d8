package zalog.budget.payment.adapter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.claim.adapter.ClaimRow;
import zalog.budget.claim.adapter.PaidLines;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.claim.model.PaidLine;
import zalog.budget.payment.Batches;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentReasons;
import zalog.budget.payment.model.Settlement;
import zalog.kernel.ClaimId;
import zalog.kernel.Money;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;

/** Batches of payments in PostgreSQL, within one transaction. */
final class PostgresBatches implements Batches {
    private final Mutiny.StatelessSession session;

    PostgresBatches(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<Claim>> claims(Collection<ClaimId> ids) {
        return session.createNativeQuery(BatchStatements.CLAIMS, ClaimRow.class)
                .setParameter("ids", uuids(ids, ClaimId::value))
                .getResultList()
                .map(rows -> rows.stream().map(ClaimRow::toClaim).toList());
    }

    @Override
    public Uni<Void> add(PaymentBatch draft) {
        return session.createNativeQuery(BatchStatements.ADD)
                .setParameter("id", draft.id().value())
                .setParameter("year", draft.year().value())
                .setParameter("status", draft.status().name())
                .setParameter("by", draft.madeBy())
                .setParameter("at", draft.madeAt())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(BatchStatements.ADD_PAYMENTS)
                        .setParameter("batch", draft.id().value())
                        .setParameter("ids", uuids(draft.payments(), Payment::id))
                        .setParameter("numbers", array(draft.payments(), Payment::number, Integer[]::new))
                        .setParameter("claims", claimIds(draft.payments()))
                        .executeUpdate())
                .invoke(added -> requireAll(added, draft.payments().size(), draft))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<PaymentBatch>> find(PaymentBatchId id) {
        return session.createNativeQuery(BatchStatements.BATCH, BatchRow.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : payments(id).map(payments -> Optional.of(row.toBatch(payments))));
    }

    private Uni<List<Payment>> payments(PaymentBatchId id) {
        return session.createNativeQuery(BatchStatements.PAYMENTS, PaymentRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .chain(rows -> claims(rows.stream()
                                .map(row -> new ClaimId(row.claimId))
                                .toList())
                        .map(claims -> {
                            Map<ClaimId, Claim> byId = claims.stream().collect(toMap(Claim::id, each -> each));
                            return rows.stream()
                                    .map(row ->
                                            row.toPayment(Objects.requireNonNull(byId.get(new ClaimId(row.claimId)))))
                                    .toList();
                        }));
    }

    @Override
    public Uni<List<Reason>> overclaimed(PaymentBatch batch) {
        return session.createNativeQuery(BatchStatements.OVERCLAIMED, Tuple.class)
                .setParameter("id", batch.id().value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> PaymentReasons.claimsTooMuch(
                                new ClaimId(row.get("claim", UUID.class)),
                                row.get("event", String.class),
                                new Money(row.get("reimbursable", Long.class)),
                                new Money(row.get("claimed", Long.class))))
                        .toList());
    }

    @Override
    public Uni<List<PaidLine>> paid(PaymentBatch batch) {
        var applications = batch.payments().stream()
                .map(payment -> payment.claim().applicationId())
                .collect(toSet());
        return PaidLines.of(session, applications, ClaimStatus.PAID, ClaimStatus.APPROVED);
    }

    @Override
    public Uni<Void> decide(PaymentBatch batch) {
        var decision = batch.decision().orElseThrow();
        return session.createNativeQuery(BatchStatements.DECIDE)
                .setParameter("id", batch.id().value())
                .setParameter("status", batch.status().name())
                .setParameter("by", decision.by())
                .setParameter("at", decision.at())
                .setParameter("reason", decision.reason().orElse(null))
                .executeUpdate()
                .invoke(changed -> requireAll(changed, batch.payments().size(), batch))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> settle(Settlement settlement) {
        List<Payment> changed = settlement.changed();
        return session.createNativeQuery(BatchStatements.SETTLE)
                .setParameter("id", settlement.batch().id().value())
                .setParameter("status", settlement.batch().status().name())
                .setParameter("ids", uuids(changed, Payment::id))
                .setParameter(
                        "statuses", texts(changed, payment -> payment.status().name()))
                .setParameter(
                        "paidOn", array(changed, payment -> payment.paidOn().orElse(null), LocalDate[]::new))
                .setParameter("rejections", texts(changed, payment -> payment.rejection()
                        .orElse(null)))
                .executeUpdate()
                .invoke(settled -> requireAll(settled, changed.size(), settlement.batch()))
                .replaceWithVoid();
    }

    private static UUID[] claimIds(List<Payment> payments) {
        return uuids(payments, payment -> payment.claim().id().value());
    }

    /** Nothing can have changed since the year was locked; if it has, the transaction must not commit. */
    private static void requireAll(int changed, int due, PaymentBatch batch) {
        if (changed != due) {
            throw new IllegalStateException(changed + " of " + due + " claims changed with batch " + batch.id());
        }
    }
}
