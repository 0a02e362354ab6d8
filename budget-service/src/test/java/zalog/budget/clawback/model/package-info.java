@NullMarked
package zalog.budget.clawback.model;

import org.jspecify.annotations.NullMarked;
