package zalog.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackFolder;

/** A local stack for one benchmark: empty databases, free ports, gone when the benchmark is over. */
public final class BenchStack {
    /** A working day for which there is a budget. */
    private static final Instant BUSINESS_DATE = Instant.parse("2024-03-14T06:00:00Z");

    private BenchStack() {}

    /** Nothing of it runs yet. */
    public static LocalStack create(String benchmark) {
        var name = benchmark + "-" + ProcessHandle.current().pid();
        var folder = new StackFolder(Path.of(".zalog", "bench", name));
        var offset = Duration.between(Instant.now(), BUSINESS_DATE);
        var stack = new LocalStack(Path.of("").toAbsolutePath(), folder, Ports.free(), offset);
        stack.watch(true);
        return stack;
    }

    /** PostgreSQL, Kafka with its topics, and Keycloak. */
    public static void startServers(LocalStack stack) {
        stack.start(stack.postgres(), stack.kafka(), stack.keycloak());
        stack.createTopics();
    }
}
