/** Tests of the launcher's commands. */
@NullMarked
package zalog.stack.launch;

import org.jspecify.annotations.NullMarked;
