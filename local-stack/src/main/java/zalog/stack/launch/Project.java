package zalog.stack.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.ProjectRoot;
import zalog.stack.StackFolder;
import zalog.stack.StackOwner;

/**
 * The project's folder, and in it {@code .zalog}, which holds everything the launcher writes.
 *
 * @param caller the folder in which the user stands, to whom names of files belong
 */
record Project(Path root, Path caller) {

    static Project here() {
        return new Project(ProjectRoot.find(), Path.of(System.getProperty("zalog.caller", "")));
    }

    /** The stack of {@code up}, whose data last. */
    StackFolder lasting() {
        return new StackFolder(root.resolve(".zalog"));
    }

    /** The stack of {@code demo}, whose data do not. */
    StackFolder demo() {
        return new StackFolder(root.resolve(".zalog/demo"));
    }

    /** For what programs in the foreground need while they run; the script {@code zalog} makes it. */
    Path temporary() {
        return root.resolve(".zalog/tmp");
    }

    /** Whoever may be running a stack of this project. */
    List<StackOwner> owners() {
        return List.of(new StackOwner(lasting()), new StackOwner(demo()));
    }

    LocalStack stack(StackFolder folder, Duration clockOffset) {
        return new LocalStack(root, folder, Ports.fromEnvironment(), clockOffset);
    }
}
