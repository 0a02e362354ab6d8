package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** The launcher JVM that runs the stack of a folder, known to other terminals by its pid file. */
public record StackOwner(StackFolder folder) {

    public Optional<ProcessHandle> process() {
        return pidFile().process();
    }

    /** From now on this JVM is the owner, of a stack on these ports. */
    public void claim(Ports ports) {
        try {
            WholeFile.write(pidFile().path(), ProcessHandle.current().pid() + "\n" + ports.text() + "\n");
        } catch (IOException e) {
            throw new StackException("Cannot write " + pidFile().path(), e);
        }
    }

    /** The ports that the owner chose, whatever this terminal's variables say. */
    public Ports ports() {
        try {
            return Ports.parse(Files.readAllLines(pidFile().path()).get(1));
        } catch (IOException e) {
            throw new StackException("Cannot read " + pidFile().path(), e);
        }
    }

    public void release() {
        pidFile().delete();
    }

    /** Asks the owner to stop its stack (SIGTERM) and waits for its end; true if it ended within {@code patience}. */
    public boolean dismiss(Duration patience) {
        return process()
                .map(owner -> {
                    Signals.send(owner, "TERM");
                    return Signals.gone(owner, patience);
                })
                .orElse(true);
    }

    private PidFile pidFile() {
        return new PidFile(folder.pidFile("launcher"));
    }
}
