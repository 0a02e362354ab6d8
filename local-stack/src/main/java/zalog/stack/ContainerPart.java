package zalog.stack;

import java.time.Duration;

/** What is the same for every server in a container. */
abstract class ContainerPart implements Part {
    private static final Duration GRACE = Duration.ofSeconds(15);

    final ServerContainer container;
    private final int port;

    ContainerPart(ServerContainer container, int port) {
        this.container = container;
        this.port = port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void stop() {
        container.stop(GRACE);
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** Removes the container and its data. */
    void delete() {
        container.delete();
    }
}
