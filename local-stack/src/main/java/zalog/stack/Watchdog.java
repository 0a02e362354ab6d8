package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Leaves no process behind, even after a kill -9 of the JVM that started the stack.
 *
 * <p>A shell waits for the end of a pipe that this JVM holds open. The system closes it when the JVM ends, however it
 * ends; then the shell ends what the pid files name, and deletes the folder of a temporary stack.
 */
final class Watchdog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Watchdog() {}

    static void watch(StackFolder folder, boolean temporary) {
        awaitEarlier(folder);
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

    /**
     * A folder for servers that live only while {@code part} is prepared for all stacks, under the lock of its cache. They are
     * watched. This JVM's number is in its name, as the watchdog of a preparation that is over looks after the folder of its own
     * JVM until that one ends.
     */
    static StackFolder workshop(String part) {
        String name = part + "-training-";
        for (Path killed : Folders.list(Caches.folder(), name)) {
            awaitEarlier(new StackFolder(killed));
            Folders.delete(killed);
        }
        StackFolder folder = new StackFolder(
                Caches.folder().resolve(name + ProcessHandle.current().pid()));
        watch(folder, false);
        return folder;
    }

    /** Waits while the watchdog of an owner that was killed still ends what that one left; it would end what is new, too. */
    static void awaitEarlier(StackFolder folder) {
        PidFile earlier = new PidFile(folder.run().resolve("watchdog"));
        Await.until(
                PATIENCE, () -> earlier.process().filter(Watchdog::isNotOurs).isEmpty());
    }

    private static boolean isNotOurs(ProcessHandle watchdog) {
        return !watchdog.parent().equals(Optional.of(ProcessHandle.current()));
    }
}
