@NullMarked
package zalog.budget.reservation;

import org.jspecify.annotations.NullMarked;
