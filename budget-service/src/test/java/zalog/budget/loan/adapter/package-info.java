@NullMarked
package zalog.budget.loan.adapter;

import org.jspecify.annotations.NullMarked;
