package zalog.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One running jar of a service. Several instances of one service may run side by side on different ports. */
public final class ServiceProcess implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    static final Duration GRACE = Duration.ofSeconds(20);

    private final Service service;
    private final String name;
    private final int port;
    private final LocalStack stack;
    private final ChildProcess process;

    ServiceProcess(Service service, String name, int port, LocalStack stack) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.stack = stack;
        this.process = new ChildProcess(name, stack.folder());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public Path log() {
        return process.log();
    }

    /** Starts the jar and waits until {@code /q/health/ready} says so. */
    @Override
    public void start() {
        start(Map.of());
    }

    /** The same with more environment variables, which win over those of the stack. */
    public void start(Map<String, String> more) {
        if (isRunning()) {
            return;
        }
        process.start(ServiceCommand.run(service, stack.root()), ServiceEnvironment.of(this, stack, more));
        process.awaitReady(PATIENCE, this::isReady);
    }

    /** Starts with exactly these JVM flags, for the training run of the JDK's cache. */
    void startTraining() {
        process.start(ServiceCommand.train(service, stack.root()), ServiceEnvironment.of(this, stack, Map.of()));
        process.awaitReady(PATIENCE, this::isReady);
    }

    public boolean isReady() {
        return Http.isOk(url().resolve("/q/health/ready"));
    }

    /** What the service tells Prometheus; empty if it does not answer. */
    public Optional<Metrics> metrics() {
        return Http.text(url().resolve("/q/metrics")).map(Metrics::parse);
    }

    /** What the service's business clock shows; empty if the service does not answer. */
    public Optional<Instant> clock() {
        return ServiceClock.read(url(), stack.tokens());
    }

    /** SIGTERM; true if the service ended by itself within twenty seconds. */
    public boolean terminate() {
        return terminate(GRACE);
    }

    /** The same, for a grace period of one's own. */
    public boolean terminate(Duration grace) {
        return process.stop(grace);
    }

    @Override
    public void stop() {
        terminate();
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** Freezes the service (SIGSTOP): its connections stay open and it does nothing, until {@link #resume()}. */
    public void pause() {
        process.signal("STOP");
    }

    public void resume() {
        process.signal("CONT");
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    Service service() {
        return service;
    }
}
