/**
 * Takes applications through their process: {@link zalog.application.process.AdvancingCases}. The process itself is in
 * {@code model}.
 */
@NullMarked
package zalog.application.process;

import org.jspecify.annotations.NullMarked;
