/** A stop and its one deadline: {@link zalog.kit.stopping.Stopping}. */
@NullMarked
package zalog.kit.stopping;

import org.jspecify.annotations.NullMarked;
