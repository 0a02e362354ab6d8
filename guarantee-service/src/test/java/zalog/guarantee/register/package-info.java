/** Facts about the guarantees and their checks. */
@NullMarked
package zalog.guarantee.register;

import org.jspecify.annotations.NullMarked;
