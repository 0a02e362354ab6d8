/** The business clock. */
@NullMarked
package zalog.kit.time;

import org.jspecify.annotations.NullMarked;
