/** Reservations over Kafka, over HTTP and in PostgreSQL. */
@NullMarked
package zalog.budget.reservation.adapter;

import org.jspecify.annotations.NullMarked;
