@NullMarked
package zalog.budget.claim.adapter;

import org.jspecify.annotations.NullMarked;
