@NullMarked
package zalog.budget.clawback.adapter;

import org.jspecify.annotations.NullMarked;
