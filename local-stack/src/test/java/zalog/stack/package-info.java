/** Tests of the stack itself; those named {@code XIT} start its real servers. */
@NullMarked
package zalog.stack;

import org.jspecify.annotations.NullMarked;
