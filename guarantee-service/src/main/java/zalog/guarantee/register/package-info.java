/**
 * What the guarantor does with a guarantee: registering, amending, calling and ending it. Each use case loads, decides,
 * saves and announces within the one transaction its ports are bound to.
 */
@NullMarked
package zalog.guarantee.register;

import org.jspecify.annotations.NullMarked;
