package zalog.budget.payment;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.claim.Obligations;
import zalog.budget.claim.model.Claim;
import zalog.budget.ledger.Ledger;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentBatch.Outcome;
import zalog.budget.payment.model.PaymentReasons;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;
import zalog.ledger.EntryKind;

/**
 * Another person than its maker approves a batch or rejects it. Approval obligates the money of its claims and makes what
 * the treasury gets. A refusal may come after some of this was done: then the transaction must not commit.
 */
public final class DecidingBatches {
    private final Books books;
    private final Batches batches;
    private final Obligations obligations;
    private final Ledger ledger;
    private final Exports exports;

    public DecidingBatches(Books books, Batches batches, Obligations obligations, Ledger ledger, Exports exports) {
        this.books = books;
        this.batches = batches;
        this.obligations = obligations;
        this.ledger = ledger;
        this.exports = exports;
    }

    /** Nothing where there is no such batch. */
    public Uni<Optional<Outcome>> approve(PaymentBatchId id, String by) {
        return decide(id, batch -> batch.approved(by, books.now()), this::obligate);
    }

    /** Nothing where there is no such batch. */
    public Uni<Optional<Outcome>> reject(PaymentBatchId id, String by, String reason) {
        return decide(id, batch -> batch.rejected(by, reason, books.now()), (year, batch) -> Uni.createFrom()
                .item(List.of()));
    }

    /** The batch is read again once its year is locked: only then does nobody else change it. */
    private Uni<Optional<Outcome>> decide(PaymentBatchId id, Function<PaymentBatch, Outcome> decision, Effect effect) {
        return batches.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : books.open(found.get().year())
                                .map(Optional::orElseThrow)
                                .chain(year -> batches.find(id)
                                        .map(batch -> decision.apply(batch.orElseThrow()))
                                        .chain(outcome -> save(year, outcome, effect))
                                        .map(Optional::of)));
    }

    private Uni<Outcome> save(OpenYear year, Outcome outcome, Effect effect) {
        return switch (outcome) {
            case Outcome.Refused refused -> Uni.createFrom().item(refused);
            case Outcome.Done done ->
                effect.have(year, done.batch())
                        .chain(reasons -> reasons.isEmpty()
                                ? batches.decide(done.batch()).replaceWith(done)
                                : Uni.createFrom().item(new Outcome.Refused(reasons)));
        };
    }

    private Uni<List<Reason>> obligate(OpenYear year, PaymentBatch batch) {
        List<Claim> fresh = batch.payments().stream()
                .map(Payment::claim)
                .filter(claim -> !claim.obligated())
                .toList();
        return notAsThingsStand(batch)
                .chain(reasons -> reasons.isEmpty()
                        ? obligations
                                .take(year, fresh)
                                .chain(unheld -> unheld.isEmpty()
                                        ? post(year, fresh)
                                                .chain(() -> exports.export(batch))
                                                .replaceWith(List.of())
                                        : Uni.createFrom()
                                                .item(fresh.stream()
                                                        .filter(claim -> unheld.contains(claim.applicationId()))
                                                        .map(claim -> PaymentReasons.notHeld(claim.id()))
                                                        .toList()))
                        : Uni.createFrom().item(reasons));
    }

    private Uni<List<Reason>> notAsThingsStand(PaymentBatch batch) {
        return batches.overclaimed(batch).chain(overclaimed -> batches.paid(batch)
                .map(paid -> Stream.concat(overclaimed.stream(), batch.notSetOff(paid).stream())
                        .toList()));
    }

    private Uni<OpenYear> post(OpenYear year, List<Claim> claims) {
        return ledger.post(
                year,
                claims.stream().map(claim -> claim.posting(EntryKind.OBLIGATED)).toList());
    }

    /** What a decision brings about: nothing, or why it cannot be. */
    @FunctionalInterface
    private interface Effect {
        Uni<List<Reason>> have(OpenYear year, PaymentBatch batch);
    }
}
