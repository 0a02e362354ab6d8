package zalog.acceptance.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import zalog.acceptance.Addresses;
import zalog.acceptance.Api;
import zalog.acceptance.BusinessTime;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;

/** The four real jars on the test JVM's own PostgreSQL, Kafka and Keycloak. */
public final class RunningSystem {
    private RunningSystem() {}

    /** The stack with everything running, whatever a test before has stopped. */
    static LocalStack stack() {
        LocalStack stack = LocalStack.sharedWithKeycloak();
        stack.createTopics();
        stack.start(stack.services().toArray(Part[]::new));
        return stack;
    }

    /** Everything running, and where. */
    public static Addresses addresses() {
        return Addresses.of(stack());
    }

    static Api api() {
        return new Api(addresses());
    }

    /** Everything running, with the business clock at an instant. */
    static Api apiAt(String instant) {
        Api api = api();
        new BusinessTime(api).set(Instant.parse(instant));
        return api;
    }

    /** Kills a service and starts it again with the business clock at an instant. */
    static void crash(Service service, Instant then) {
        stack().service(service).kill();
        start(service, then);
    }

    /** Starts a service with the business clock at an instant. */
    static void start(Service service, Instant then) {
        LocalStack.sharedWithKeycloak()
                .service(service)
                .start(Map.of(
                        "ZALOG_CLOCK_OFFSET",
                        Duration.between(Instant.now(), then).toString()));
    }
}
