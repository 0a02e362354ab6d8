package zalog.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL, Kafka, Keycloak and the four services on this machine.
 *
 * <p>Nothing runs until it is started, part by part or several at once with {@link #start}. The object holds no process: it
 * finds them by their pid files in its folder, or containers by their names, so two objects of one folder are one stack.
 */
public final class LocalStack implements AutoCloseable {
    private final Path root;
    private final StackFolder folder;
    private final Ports ports;
    private final Duration clockOffset;
    private final Servers servers;
    private final Tokens tokens;

    /**
     * A stack of the project at {@code root} that keeps its data, logs and pid files in {@code folder}.
     *
     * @param clockOffset what services add to the system's clock to get the business time
     */
    public LocalStack(Path root, StackFolder folder, Ports ports, Duration clockOffset) {
        this(root, folder, ports, clockOffset, Servers.chosen(folder, ports));
    }

    LocalStack(Path root, StackFolder folder, Ports ports, Duration clockOffset, Servers servers) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.clockOffset = clockOffset;
        this.servers = servers;
        this.tokens = new Tokens(servers.keycloak().url());
    }

    /** The stack of this test JVM, with PostgreSQL and Kafka running: temporary data, free ports, gone when the JVM ends. */
    public static LocalStack shared() {
        return SharedStack.with(stack -> List.of(stack.postgres(), stack.kafka()));
    }

    /** The same with Keycloak running too. */
    public static LocalStack sharedWithKeycloak() {
        return SharedStack.with(stack -> List.of(stack.postgres(), stack.kafka(), stack.keycloak()));
    }

    public PostgresServer postgres() {
        return servers.postgres();
    }

    public KafkaBroker kafka() {
        return servers.kafka();
    }

    public KeycloakServer keycloak() {
        return servers.keycloak();
    }

    /** The service on the stack's port for it. */
    public ServiceProcess service(Service service) {
        return new ServiceProcess(service, service.id(), ports.of(service), this);
    }

    /** A further instance of a service, on a port of its own. */
    public ServiceProcess instance(Service service, int port) {
        return new ServiceProcess(service, service.id() + "-" + port, port, this);
    }

    /** All four services on the stack's ports. */
    public List<ServiceProcess> services() {
        return List.of(Service.values()).stream().map(this::service).toList();
    }

    /** PostgreSQL, Kafka, Keycloak and the services, in the order in which one needs another. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(postgres(), kafka(), keycloak()), services().stream())
                .toList();
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Starts the parts at the same time and waits for all; a part that runs already stays as it is. */
    public void start(Part... parts) {
        Parallel.each(List.of(parts), Part::start);
    }

    /** Creates every topic of the contracts that does not exist yet. */
    public void createTopics() {
        kafka().createTopics(Topic.ofContracts());
    }

    /** Unpacks, builds and trains once what all stacks of this user share; {@link #start} would do it too. */
    public static void prepare() {
        Parallel.each(
                List.<Runnable>of(PostgresHome::prepare, KafkaHome::prepare, KeycloakRealm::prepare), Runnable::run);
    }

    /** Whether {@link #prepare} has nothing to do, so that a start is quick. */
    public static boolean isPrepared() {
        return PostgresHome.isPrepared() && KafkaHome.isPrepared() && KeycloakRealm.isPrepared();
    }

    /** Stops services first, then Keycloak, Kafka and PostgreSQL, of which none needs another. */
    @Override
    public void close() {
        Parallel.each(RunFolder.otherParts(folder), process -> process.stop(ServiceProcess.GRACE));
        Parallel.each(List.of(keycloak(), kafka(), postgres()), Part::stop);
        ChildProcess.endForgotten(folder);
    }

    /** Stops everything and drops the data. */
    public void delete() {
        close();
        servers.delete();
        Folders.delete(folder.root());
    }

    /** From now on a shell ends all parts as soon as this JVM is gone, even by kill -9. */
    public void watch(boolean temporary) {
        Watchdog.watch(folder, temporary);
    }

    /** Waits while the watchdog of an owner that was killed still ends what that one left. */
    public void awaitEarlierEnd() {
        Watchdog.awaitEarlier(folder);
    }

    public Path root() {
        return root;
    }

    public StackFolder folder() {
        return folder;
    }

    public Ports ports() {
        return ports;
    }

    public Duration clockOffset() {
        return clockOffset;
    }
}
