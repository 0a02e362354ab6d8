/** What eligibility-service announces: {@link zalog.contracts.eligibility.EligibilityEvent}. */
@NullMarked
package zalog.contracts.eligibility;

import org.jspecify.annotations.NullMarked;
