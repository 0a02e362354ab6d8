@NullMarked
package zalog.budget.reservation.adapter;

import org.jspecify.annotations.NullMarked;
