/**
 * The commands of {@code ./zalog}, one class each: {@link zalog.stack.launch.Up}, {@link zalog.stack.launch.Demo}, {@link
 * zalog.stack.launch.Bench}, {@link zalog.stack.launch.Down}, {@link zalog.stack.launch.Status}, {@link
 * zalog.stack.launch.Reset}.
 */
@NullMarked
package zalog.stack.launch;

import org.jspecify.annotations.NullMarked;
