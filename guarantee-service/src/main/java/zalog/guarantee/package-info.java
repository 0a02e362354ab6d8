/**
 * The independent guarantees of JSC Corporation MSP: their register, and the check of an application against it.
 *
 * <p>{@code register} holds what the guarantor tells us; {@code verification} answers whether the guarantee an
 * application names is the one the programme asks for.
 */
@NullMarked
package zalog.guarantee;

import org.jspecify.annotations.NullMarked;
