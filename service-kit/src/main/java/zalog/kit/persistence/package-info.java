/** Database transactions. */
@NullMarked
package zalog.kit.persistence;

import org.jspecify.annotations.NullMarked;
