/** Facts about the guarantees and their checks. */
@NullMarked
package zalog.guarantee.verification.model;

import org.jspecify.annotations.NullMarked;
