/** Who calls: {@link zalog.kit.identity.Caller} turns a token into an {@link zalog.kit.identity.Actor}. */
@NullMarked
package zalog.kit.identity;

import org.jspecify.annotations.NullMarked;
