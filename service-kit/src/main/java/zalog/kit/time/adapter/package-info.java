/** The business clock on the machine's clock. */
@NullMarked
package zalog.kit.time.adapter;

import org.jspecify.annotations.NullMarked;
