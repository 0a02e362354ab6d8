package zalog.budget.amendment;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import zalog.budget.Announcements;
import zalog.budget.amendment.Amendments.Told;
import zalog.budget.amendment.model.AmendmentRules;
import zalog.budget.amendment.model.Order;
import zalog.budget.amendment.model.Outcome;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.GrowingReservations;
import zalog.contracts.budget.AppropriationOpened;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * Gives a year its first limit. Those of whom there was nowhere to enter it come first: the loans that go on, where the year
 * before is closed already, and then those whose banks told of payments in the year.
 */
public final class AddingYears {
    private final AmendingLimits amending;
    private final Amendments amendments;
    private final Ledger ledger;
    private final Carrying carrying;
    private final GrowingReservations growing;
    private final Announcements announcements;

    /** Carries loans over that closes before could not. */
    @FunctionalInterface
    public interface Carrying {
        Uni<OpenYear> into(OpenYear added);
    }

    public AddingYears(
            AmendingLimits amending,
            Amendments amendments,
            Ledger ledger,
            Carrying carrying,
            GrowingReservations growing,
            Announcements announcements) {
        this.amending = amending;
        this.amendments = amendments;
        this.ledger = ledger;
        this.carrying = carrying;
        this.growing = growing;
        this.announcements = announcements;
    }

    public Uni<Outcome> add(FinancialYear year, Money loanVolumeTarget, Order order, Instant at) {
        return amendments
                .addYear(year, loanVolumeTarget, at)
                .chain(isNew -> isNew
                        ? amending.amend(year, order, this::enter)
                                .call(() -> announcements.announce(List.of(new AppropriationOpened(year, at))))
                        : Uni.createFrom().item(new Outcome.Refused(AmendmentRules.hasAppropriation(year))));
    }

    private Uni<OpenYear> enter(OpenYear year) {
        return amendments.toldBefore(year.appropriation().year()).chain(told -> ledger.post(
                        year, told.stream().map(Told::posting).toList())
                .chain(carrying::into)
                .chain(open -> growing.grow(open, told.stream().map(Told::loan).collect(toSet()))));
    }
}
