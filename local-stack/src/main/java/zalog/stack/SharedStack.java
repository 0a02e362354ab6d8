package zalog.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        System.setProperty(KEY, folder.root() + "|" + numbers(stack.ports()));
        return stack;
    }

    private static LocalStack parse(String known) {
        List<String> words = List.of(known.split("\\|"));
        int[] p = Arrays.stream(words.get(1).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        Ports ports = new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
        return new LocalStack(ProjectRoot.find(), new StackFolder(Path.of(words.get(0))), ports, Duration.ZERO);
    }

    private static String numbers(Ports p) {
        return IntStream.of(
                        p.keycloak(),
                        p.postgres(),
                        p.kafka(),
                        p.kafkaController(),
                        p.application(),
                        p.eligibility(),
                        p.guarantee(),
                        p.budget())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
