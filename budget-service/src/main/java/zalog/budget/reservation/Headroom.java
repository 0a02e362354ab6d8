package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import zalog.budget.appropriation.model.OpenYear;
import zalog.kernel.Money;

/** What of a year's money may be given to whoever asks: what is available, less what loans of the year before will need. */
final class Headroom {
    private Headroom() {}

    static Uni<Money> of(OpenYear year, Reservations reservations) {
        return reservations.setAside(year.appropriation().year()).map(aside -> of(year, aside));
    }

    static Money of(OpenYear year, Money aside) {
        return year.appropriation().available().minus(aside).max(Money.ZERO);
    }
}
