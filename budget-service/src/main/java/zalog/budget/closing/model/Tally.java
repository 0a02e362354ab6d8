package zalog.budget.closing.model;

import java.util.Collection;
import zalog.budget.reservation.model.Request;
import zalog.kernel.Money;

/** How many requests, and how much in all. */
public record Tally(long count, Money amount) {
    public static final Tally NONE = new Tally(0, Money.ZERO);

    static Tally of(Collection<Request> requests) {
        return new Tally(requests.size(), requests.stream().map(Request::total).reduce(Money.ZERO, Money::plus));
    }

    public Tally plus(Tally other) {
        return new Tally(count + other.count, amount.plus(other.amount));
    }
}
