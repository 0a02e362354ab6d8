@NullMarked
package zalog.budget.rules.adapter;

import org.jspecify.annotations.NullMarked;
