/** What went wrong with a request, as a value ({@link zalog.kit.problem.Problem}) and as an answer. */
@NullMarked
package zalog.kit.problem;

import org.jspecify.annotations.NullMarked;
