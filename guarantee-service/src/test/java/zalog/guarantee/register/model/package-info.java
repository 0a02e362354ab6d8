/** Facts about the guarantees and their checks. */
@NullMarked
package zalog.guarantee.register.model;

import org.jspecify.annotations.NullMarked;
