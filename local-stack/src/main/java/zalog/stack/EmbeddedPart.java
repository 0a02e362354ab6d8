package zalog.stack;

import java.time.Duration;

/** What is the same for every server that is a child process. */
abstract class EmbeddedPart implements Part {
    private static final Duration GRACE = Duration.ofSeconds(15);

    final StackFolder folder;
    final ChildProcess process;
    private final int port;

    EmbeddedPart(StackFolder folder, String processName, int port) {
        this.folder = folder;
        this.process = new ChildProcess(processName, folder);
        this.port = port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void stop() {
        stop(GRACE);
    }

    void stop(Duration grace) {
        process.stop(grace);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }
}
