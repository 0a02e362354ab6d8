package zalog.budget.closing.model;

import zalog.kernel.Money;

/**
 * What a close brought about.
 *
 * @param released parts of reservations that gave back what was left of them
 * @param dropped requests that left the waiting list
 * @param carriedOver reservations of the next year
 * @param carriedWaiting requests of the next year that wait
 * @param lapsed what of the limit was left in the end
 */
public record Figures(Tally released, Tally dropped, Tally carriedOver, Tally carriedWaiting, Money lapsed) {
    public static final Figures NONE = new Figures(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Money.ZERO);

    Figures plus(Figures other) {
        return new Figures(
                released.plus(other.released),
                dropped.plus(other.dropped),
                carriedOver.plus(other.carriedOver),
                carriedWaiting.plus(other.carriedWaiting),
                lapsed.plus(other.lapsed));
    }
}
