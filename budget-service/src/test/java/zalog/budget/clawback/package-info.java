@NullMarked
package zalog.budget.clawback;

import org.jspecify.annotations.NullMarked;
