/** Tests of budget-service, and what they share. */
@NullMarked
package zalog.budget;

import org.jspecify.annotations.NullMarked;
