package zalog.budget.payment;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import zalog.budget.appropriation.Books;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.PaymentBatch.Outcome;
import zalog.budget.payment.model.PaymentReasons;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.PaymentBatchId;

/** An officer puts claims into a batch, for another person to decide on. */
public final class MakingBatches {
    private final Books books;
    private final Batches batches;

    public MakingBatches(Books books, Batches batches) {
        this.books = books;
        this.batches = batches;
    }

    /**
     * What is to be made.
     *
     * @param paymentIds without end
     * @param by the officer, by the subject of the token
     */
    public record Request(PaymentBatchId id, Collection<ClaimId> claims, Iterator<UUID> paymentIds, String by) {}

    /** The claims are read again once their year is locked: only then does nobody else change them. */
    public Uni<Outcome> make(Request request) {
        return compute(request).chain(outcome -> switch (outcome) {
            case Outcome.Refused refused -> Uni.createFrom().item(refused);
            case Outcome.Done(PaymentBatch batch) -> make(request, batch.year());
        });
    }

    private Uni<Outcome> make(Request request, FinancialYear year) {
        return books.open(year)
                .chain(open -> open.filter(each -> !each.appropriation().isClosed())
                                .isPresent()
                        ? compute(request).chain(this::save)
                        : Uni.createFrom().item(new Outcome.Refused(List.of(PaymentReasons.yearNotOpen(year)))));
    }

    private Uni<Outcome> compute(Request request) {
        return batches.claims(request.claims()).map(found -> {
            var missing = request.claims().stream()
                    .filter(id -> found.stream().noneMatch(claim -> claim.id().equals(id)))
                    .map(PaymentReasons::unknownClaim)
                    .toList();
            return missing.isEmpty()
                    ? PaymentBatch.of(request.id(), found, request.paymentIds(), request.by(), books.now())
                    : new Outcome.Refused(missing);
        });
    }

    private Uni<Outcome> save(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> Uni.createFrom().item(refused);
            case Outcome.Done done -> batches.add(done.batch()).replaceWith(done);
        };
    }
}
