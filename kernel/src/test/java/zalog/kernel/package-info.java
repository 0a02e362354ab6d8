/** Facts about the shared words. */
@NullMarked
package zalog.kernel;

import org.jspecify.annotations.NullMarked;
