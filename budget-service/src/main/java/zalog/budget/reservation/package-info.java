/** Who gets money of a year and who waits for it: {@link zalog.budget.reservation.ReservingFunds} and {@link zalog.budget.reservation.ReleasingFunds}. */
@NullMarked
package zalog.budget.reservation;

import org.jspecify.annotations.NullMarked;
