package zalog.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that run to their end, with their output in a log file. */
final class Jobs {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private Jobs() {}

    /** Waits for the end; anything but exit code 0 is a {@link StackException} that names the log. A watchdog ends it too. */
    static void run(String name, StackFolder folder, List<String> command, Map<String, String> environment) {
        ChildProcess job = ChildProcess.job(name, folder);
        try {
            Process process = job.launch(command, environment);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new StackException(name + " did not end within " + PATIENCE.toSeconds() + " s; see " + job.log());
            }
            if (process.exitValue() != 0) {
                throw new StackException(name + " failed with exit code " + process.exitValue() + "; see " + job.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while running " + name, e);
        } finally {
            job.kill();
        }
    }
}
