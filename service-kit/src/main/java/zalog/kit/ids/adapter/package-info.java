/** Where ids are made. */
@NullMarked
package zalog.kit.ids.adapter;

import org.jspecify.annotations.NullMarked;
