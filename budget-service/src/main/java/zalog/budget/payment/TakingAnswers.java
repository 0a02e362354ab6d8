package zalog.budget.payment;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.payment.model.BatchStatus;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentReasons;
import zalog.budget.payment.model.PaymentStatus;
import zalog.budget.payment.model.Settlement;
import zalog.budget.payment.model.TreasuryAnswer;
import zalog.kernel.Moscow;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;
import zalog.ledger.EntryKind;

/** Takes what the treasury answers for a batch: what it paid is disbursed, what it did not pay returns. */
public final class TakingAnswers {
    private final Books books;
    private final Batches batches;
    private final Ledger ledger;

    public TakingAnswers(Books books, Batches batches, Ledger ledger) {
        this.books = books;
        this.batches = batches;
        this.ledger = ledger;
    }

    /** What came of an answer. */
    public sealed interface Outcome {
        record Taken(Settlement settlement) implements Outcome {}

        /** These answers were taken before, by another request perhaps that had the year a moment ago. */
        record Known() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /**
     * Nothing where there is no such batch. The batch is read again, and what is known is asked for, once its year is locked.
     *
     * @param known whether these answers were taken before
     */
    public Uni<Optional<Outcome>> take(
            PaymentBatchId id, Supplier<Uni<Boolean>> known, Function<PaymentBatch, List<TreasuryAnswer>> answers) {
        return batches.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : books.open(found.get().year())
                                .map(Optional::orElseThrow)
                                .chain(year -> known.get()
                                        .chain(before -> before
                                                ? Uni.createFrom().item(new Outcome.Known())
                                                : batches.find(id)
                                                        .chain(batch -> take(year, batch.orElseThrow(), answers))))
                                .map(Optional::of));
    }

    private Uni<Outcome> take(OpenYear year, PaymentBatch batch, Function<PaymentBatch, List<TreasuryAnswer>> answers) {
        if (batch.status() != BatchStatus.APPROVED && batch.status() != BatchStatus.SETTLED) {
            return Uni.createFrom().item(new Outcome.Refused(PaymentReasons.notPossible(batch.status())));
        }
        Settlement settlement = Settlement.of(batch, answers.apply(batch), Moscow.dateOf(books.now()));
        return batches.settle(settlement)
                .chain(() -> ledger.post(
                        year,
                        settlement.changed().stream()
                                .filter(payment -> payment.status() == PaymentStatus.PAID)
                                .map(Payment::claim)
                                .map(claim -> claim.posting(EntryKind.DISBURSED))
                                .toList()))
                .replaceWith(new Outcome.Taken(settlement));
    }
}
