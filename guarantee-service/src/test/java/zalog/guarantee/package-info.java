/** Facts about the guarantees and their checks. */
@NullMarked
package zalog.guarantee;

import org.jspecify.annotations.NullMarked;
