package zalog.stack;

import java.nio.file.Path;

/** Where one stack keeps what it writes: {@code data} survives restarts, {@code run} holds pid files, {@code logs} the output. */
public record StackFolder(Path root) {

    public StackFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    /** For what a part needs while it runs; gone at its next start. */
    Path temporary(String part) {
        return root.resolve("tmp").resolve(part);
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }
}
