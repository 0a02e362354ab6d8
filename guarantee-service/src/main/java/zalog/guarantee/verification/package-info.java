/** Checking applications against the register, at once or when the guarantee they wait for arrives. */
@NullMarked
package zalog.guarantee.verification;

import org.jspecify.annotations.NullMarked;
