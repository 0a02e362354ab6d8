/** Facts about the guarantees and their checks. */
@NullMarked
package zalog.guarantee.verification;

import org.jspecify.annotations.NullMarked;
