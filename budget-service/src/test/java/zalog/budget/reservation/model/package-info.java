@NullMarked
package zalog.budget.reservation.model;

import org.jspecify.annotations.NullMarked;
