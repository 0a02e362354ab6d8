/** Ids come in from outside: {@link zalog.kit.ids.Ids}. */
@NullMarked
package zalog.kit.ids;

import org.jspecify.annotations.NullMarked;
