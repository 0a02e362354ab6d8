package zalog.stack.launch;

import java.util.List;

/** A command of the launcher. */
interface Command {

    /** Does it; the result is the exit code. */
    int run(Project project, List<String> arguments);
}
