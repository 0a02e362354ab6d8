@NullMarked
package zalog.budget.amendment.model;

import org.jspecify.annotations.NullMarked;
