@NullMarked
package zalog.budget.payment.model;

import org.jspecify.annotations.NullMarked;
