/** What guarantee-service announces: {@link zalog.contracts.guarantee.GuaranteeEvent}. */
@NullMarked
package zalog.contracts.guarantee;

import org.jspecify.annotations.NullMarked;
