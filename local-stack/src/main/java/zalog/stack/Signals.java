package zalog.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Unix signals to processes, whoever started them; sent by the shell itself, as a small system has no program named kill. */
final class Signals {
    private Signals() {}

    /** Sends e.g. {@code TERM}; a process that has gone already is no error. */
    static void send(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot send SIG" + signal + " to process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the signal, waits at most {@code grace}, then kills; true if the process ended by itself. */
    static boolean end(ProcessHandle process, String signal, Duration grace) {
        send(process, signal);
        if (gone(process, grace)) {
            return true;
        }
        send(process, "KILL");
        gone(process, Duration.ofSeconds(5));
        return false;
    }

    static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new StackException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
