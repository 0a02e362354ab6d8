@NullMarked
package zalog.budget.loan.model;

import org.jspecify.annotations.NullMarked;
