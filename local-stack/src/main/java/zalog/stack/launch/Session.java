package zalog.stack.launch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import zalog.stack.LocalStack;
import zalog.stack.Parallel;
import zalog.stack.Part;
import zalog.stack.Service;
import zalog.stack.StackOwner;

/** A whole stack between its start and its end in this JVM, however this JVM ends. */
final class Session {
    private static final Duration NOTE_CLOCK_EVERY = Duration.ofSeconds(10);

    private final LocalStack stack;
    private final Progress progress;
    private final Map<String, String> servicesAreTold;
    private final StackOwner owner;

    /** What the services are told beside what every stack tells them is a set of environment variables. */
    Session(LocalStack stack, Progress progress, Map<String, String> servicesAreTold) {
        this.stack = stack;
        this.progress = progress;
        this.servicesAreTold = servicesAreTold;
        this.owner = new StackOwner(stack.folder());
    }

    /** Starts everything. From here on the parts end with this JVM: in order after Ctrl-C, by the watchdog after a kill -9. */
    void start() {
        owner.claim(stack.ports());
        stack.watch(false);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "zalog-stop"));
        startAll(List.of(stack.postgres(), stack.kafka(), stack.keycloak()), Part::start);
        progress.step("Topics", stack::createTopics);
        startAll(stack.services(), service -> service.start(servicesAreTold));
    }

    /** Sleeps; in between it notes the clock, so that even a kill -9 does not send the data back in time. */
    void stayUntilStopped() {
        try {
            while (true) {
                Thread.sleep(NOTE_CLOCK_EVERY);
                saveClock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <P extends Part> void startAll(List<P> parts, Consumer<P> start) {
        Parallel.each(parts, part -> progress.step(part.name() + ", port " + part.port(), () -> start.accept(part)));
    }

    private void stop() {
        if (owner.process().isEmpty()) {
            return;
        }
        progress.say("");
        saveClock();
        progress.step("Stopped", stack::close);
        owner.release();
    }

    private void saveClock() {
        stack.service(Service.APPLICATION).clock().ifPresent(new ClockFile(stack.folder())::save);
    }
}
