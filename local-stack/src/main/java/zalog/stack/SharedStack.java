package zalog.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one stack of a test JVM.
 *
 * <p>Test frameworks load this class more than once, in class loaders that know nothing of each other. So the stack is
 * remembered in system properties, as text, and each copy of the class makes its own object of the same folder and ports.
 */
final class SharedStack {
    private static final String KEY = "zalog.stack.shared";
    private static @Nullable LocalStack mine;

    private SharedStack() {}

    /** The stack with at least these parts running. */
    static LocalStack with(Function<LocalStack, List<Part>> parts) {
        // An interned string is one object for all class loaders of this JVM.
        synchronized (KEY.intern()) {
            LocalStack stack = mine == null ? find() : mine;
            mine = stack;
            stack.start(parts.apply(stack).toArray(Part[]::new));
            return stack;
        }
    }

    private static LocalStack find() {
        String known = System.getProperty(KEY);
        return known == null ? create() : parse(known);
    }

    private static LocalStack create() {
        Path root = ProjectRoot.find();
        StackFolder folder = new StackFolder(root.resolve(".zalog/test")
                .resolve(String.valueOf(ProcessHandle.current().pid())));
        Folders.delete(folder.root());
        LocalStack stack = new LocalStack(root, folder, Ports.free(), Duration.ZERO);
        stack.watch(true);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::delete, "zalog-stack-shutdown"));
        System.setProperty(KEY, folder.root() + "|" + stack.ports().text());
        return stack;
    }

    private static LocalStack parse(String known) {
        List<String> words = List.of(known.split("\\|"));
        Ports ports = Ports.parse(words.get(1));
        return new LocalStack(ProjectRoot.find(), new StackFolder(Path.of(words.get(0))), ports, Duration.ZERO);
    }
}
