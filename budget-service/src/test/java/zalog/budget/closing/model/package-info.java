@NullMarked
package zalog.budget.closing.model;

import org.jspecify.annotations.NullMarked;
