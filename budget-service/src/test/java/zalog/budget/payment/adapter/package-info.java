@NullMarked
package zalog.budget.payment.adapter;

import org.jspecify.annotations.NullMarked;
