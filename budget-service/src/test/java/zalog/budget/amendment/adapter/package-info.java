@NullMarked
package zalog.budget.amendment.adapter;

import org.jspecify.annotations.NullMarked;
