/** Log lines that can be found by their keys and tell nothing about a person: {@link zalog.kit.logging.LogKeys}. */
@NullMarked
package zalog.kit.logging;

import org.jspecify.annotations.NullMarked;
