package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The file that tells everybody which process a part is: its first line is the process id. */
record PidFile(Path path) {

    /** The living process, unless the number now belongs to a process that is younger than the file. */
    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            Instant written = Files.getLastModifiedTime(path).toInstant();
            String line = Files.readString(path).lines().findFirst().orElse("").strip();
            return line.isEmpty() ? Optional.empty() : living(Long.parseLong(line), written);
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> living(long pid, Instant written) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> p.info()
                .startInstant()
                .map(start -> start.isBefore(written.plusSeconds(2)))
                .orElse(true));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new StackException("Cannot delete " + path, e);
        }
    }
}
