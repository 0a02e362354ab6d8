@NullMarked
package zalog.budget.loan;

import org.jspecify.annotations.NullMarked;
