@NullMarked
package zalog.budget.appropriation.adapter;

import org.jspecify.annotations.NullMarked;
