/** Tests of the deadline of a stop. */
@NullMarked
package zalog.kit.stopping;

import org.jspecify.annotations.NullMarked;
