package zalog.budget.clawback;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.Clawback.By;
import zalog.budget.clawback.model.Clawback.Outcome;
import zalog.budget.clawback.model.ClawbackReasons;
import zalog.budget.clawback.model.Instalment;
import zalog.budget.clawback.model.Refund;
import zalog.kernel.ClawbackId;

/** The steps of a case after it was opened. A refusal may come after a part was done: then the transaction must not commit. */
public final class PursuingClawbacks {
    private final Clawbacks clawbacks;
    private final BookingRefunds booking;

    public PursuingClawbacks(Clawbacks clawbacks, BookingRefunds booking) {
        this.clawbacks = clawbacks;
        this.booking = booking;
    }

    /** The demand was sent; the firm has so many working days. */
    public Uni<Optional<Outcome>> demand(ClawbackId id, String document, LocalDate on, int workingDays) {
        return step(id, clawback -> clawback.demanded(document, on, workingDays), (_, after) -> saved(after));
    }

    /** The firm may pay in instalments. */
    public Uni<Optional<Outcome>> plan(ClawbackId id, List<Instalment> instalments) {
        return step(id, clawback -> clawback.planned(instalments), (_, after) -> clawbacks
                .savePlan(after)
                .replaceWith(new Outcome.Done(after)));
    }

    /** A payment came in; it goes to the year whose money it was. */
    public Uni<Optional<Outcome>> refund(ClawbackId id, Refund refund, By by) {
        return step(id, clawback -> clawback.refunded(refund, by), (before, after) -> booking.book(
                        before, after, refund.receivedOn())
                .chain(into -> into.isEmpty()
                        ? Uni.createFrom().item(BookingRefunds.REFUSED)
                        : clawbacks
                                .addRefund(after, refund, year -> into.get().getOrDefault(year, year), by.subject())
                                .chain(other -> other.isEmpty() ? saved(after) : elsewhere(refund, other.get()))));
    }

    /** The rest is given up. */
    public Uni<Optional<Outcome>> close(ClawbackId id, By by) {
        return step(id, clawback -> clawback.closed(by), (_, after) -> saved(after));
    }

    private static Uni<Outcome> elsewhere(Refund refund, ClawbackId other) {
        return Uni.createFrom().item(new Outcome.Refused(ClawbackReasons.matchedElsewhere(refund, other)));
    }

    private Uni<Outcome> saved(Clawback clawback) {
        return clawbacks.save(clawback).replaceWith(new Outcome.Done(clawback));
    }

    /** The case is read again once it is held: only then does nobody else change it. */
    private Uni<Optional<Outcome>> step(ClawbackId id, Function<Clawback, Outcome> decide, Effect effect) {
        return clawbacks
                .find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : clawbacks
                                .hold(found.get().subject().applicationId())
                                .chain(() -> clawbacks.find(id))
                                .map(Optional::orElseThrow)
                                .chain(before -> switch (decide.apply(before)) {
                                    case Outcome.Done(Clawback after) -> effect.have(before, after);
                                    case Outcome other -> Uni.createFrom().item(other);
                                })
                                .map(Optional::of));
    }

    /** What a step brings about. */
    @FunctionalInterface
    private interface Effect {
        Uni<Outcome> have(Clawback before, Clawback after);
    }
}
