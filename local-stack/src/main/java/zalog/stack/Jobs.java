package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that run to their end, with their output in a log file. */
final class Jobs {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private Jobs() {}

    /** Waits for the end; anything but exit code 0 is a {@link StackException} that names the log. */
    static void run(String name, StackFolder folder, List<String> command, Map<String, String> environment) {
        Path log = folder.log(name);
        try {
            Files.createDirectories(folder.logs());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StackException(name + " did not end within " + PATIENCE.toSeconds() + " s; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new StackException(name + " failed with exit code " + process.exitValue() + "; see " + log);
            }
        } catch (IOException e) {
            throw new StackException("Cannot run " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while running " + name, e);
        }
    }
}
