package zalog.budget.reservation.model;

import java.time.Instant;
import zalog.kernel.Money;

/**
 * A request and how it stands. The request's amounts are what it holds or waits for now.
 *
 * @param usedInterest what it held of interest and gave to approved claims
 * @param usedGuaranteeFee the same of the guarantee fee
 */
public record Reservation(
        Request request, Standing standing, Instant decidedAt, Money usedInterest, Money usedGuaranteeFee) {

    /** Whether it holds money or waits for it. */
    public boolean isLive() {
        return standing == Standing.RESERVED || standing == Standing.WAITING;
    }

    public boolean isReleased() {
        return standing == Standing.RELEASED;
    }
}
