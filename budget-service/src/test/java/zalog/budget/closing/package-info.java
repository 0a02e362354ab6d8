@NullMarked
package zalog.budget.closing;

import org.jspecify.annotations.NullMarked;
