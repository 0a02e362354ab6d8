@NullMarked
package zalog.budget.claim;

import org.jspecify.annotations.NullMarked;
