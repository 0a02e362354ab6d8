/** A small service to test the kit with. */
@NullUnmarked
package zalog.kit.notes;

import org.jspecify.annotations.NullUnmarked;
