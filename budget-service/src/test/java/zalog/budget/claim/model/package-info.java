@NullMarked
package zalog.budget.claim.model;

import org.jspecify.annotations.NullMarked;
