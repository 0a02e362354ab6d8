@NullMarked
package zalog.budget.payment;

import org.jspecify.annotations.NullMarked;
