package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Leaves no process behind, even after a kill -9 of the JVM that started the stack.
 *
 * <p>A shell waits for the end of a pipe that this JVM holds open. The system closes it when the JVM ends, however it
 * ends; then the shell ends what the pid files name, and deletes the folder of a temporary stack.
 */
final class Watchdog {
    private Watchdog() {}

    static void watch(StackFolder folder, boolean temporary) {
        try {
            Files.createDirectories(folder.run());
            new ProcessBuilder(
                            "sh",
                            "-c",
                            Resources.text(Watchdog.class, "watchdog.sh"),
                            "zalog-watchdog",
                            folder.root().toString(),
                            temporary ? "delete" : "keep")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new StackException("Cannot start the watchdog", e);
        }
    }
}
