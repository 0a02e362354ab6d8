package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * A process of the stack, known by its pid file alone, with its output in a log file.
 *
 * <p>A shell writes the pid file and then becomes the program, so that the watchdog knows the process from its first moment.
 * The program does not hear the terminal's Ctrl-C: whoever started it stops the parts in their order.
 */
final class ChildProcess {
    private static final String BECOME = "trap '' INT HUP; echo $$ > \"$1\"; shift; exec \"$@\"";
    private static final int LOG_LINES = 15;

    /** What this JVM started, for the case that somebody deletes the pid files under a running stack. */
    private static final Map<StackFolder, Queue<ProcessHandle>> STARTED = new ConcurrentHashMap<>();

    private final String name;
    private final Path log;
    private final StackFolder folder;

    ChildProcess(String name, StackFolder folder) {
        this(name, folder, folder.log(name));
    }

    private ChildProcess(String name, StackFolder folder, Path log) {
        this.name = name;
        this.folder = folder;
        this.log = log;
    }

    /** A program that does something for {@code part} and ends; it writes into the part's log. */
    static ChildProcess job(String part, StackFolder folder) {
        return new ChildProcess(part + "-job", folder, folder.log(part));
    }

    void start(List<String> command, Map<String, String> environment) {
        Process shell = launch(command, environment);
        Await.until(Duration.ofSeconds(5), this::isAlive, () -> !shell.isAlive());
    }

    Process launch(List<String> command, Map<String, String> environment) {
        List<String> all = new ArrayList<>(
                List.of("sh", "-c", BECOME, "zalog", pidFile().path().toString()));
        all.addAll(Jvm.keepingOutOfTmp(command, folder.temporary(name)));
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(folder.run());
            Files.createDirectories(folder.logs());
            Folders.delete(folder.temporary(name));
            Files.createDirectories(folder.temporary(name));
            pidFile().delete();
            Process shell = builder.start();
            STARTED.computeIfAbsent(folder, f -> new ConcurrentLinkedQueue<>()).add(shell.toHandle());
            return shell;
        } catch (IOException e) {
            throw new StackException("Cannot start " + name, e);
        }
    }

    /** Returns when {@code ready} holds; a process that ends or takes longer than {@code patience} is a {@link StackException}. */
    void awaitReady(Duration patience, BooleanSupplier ready) {
        if (!Await.until(patience, ready, () -> !isAlive())) {
            String what =
                    isAlive() ? " is not ready after " + patience.toSeconds() + " s" : " stopped while it was starting";
            throw new StackException(name + what + ". " + lastWords());
        }
    }

    /** SIGTERM, and SIGKILL for a process that does not end within {@code grace}; true if it ended by itself. */
    boolean stop(Duration grace) {
        boolean orderly = process().map(p -> Signals.end(p, "TERM", grace)).orElse(true);
        pidFile().delete();
        return orderly;
    }

    /** Ends what this JVM started in the folder and what still lives although its pid file is gone. */
    static void endForgotten(StackFolder folder) {
        Queue<ProcessHandle> started = STARTED.remove(folder);
        if (started != null) {
            List<ProcessHandle> living =
                    started.stream().filter(ProcessHandle::isAlive).toList();
            Parallel.each(living, process -> Signals.end(process, "TERM", Duration.ofSeconds(5)));
        }
    }

    void kill() {
        process().ifPresent(p -> Signals.end(p, "KILL", Duration.ofSeconds(5)));
        pidFile().delete();
    }

    void signal(String signal) {
        process().ifPresent(p -> Signals.send(p, signal));
    }

    boolean isAlive() {
        return process().isPresent();
    }

    Optional<ProcessHandle> process() {
        return pidFile().process();
    }

    Path log() {
        return log;
    }

    private PidFile pidFile() {
        return new PidFile(folder.pidFile(name));
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            String tail = String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
            return "See " + log + ", which ends:\n" + tail;
        } catch (IOException noLog) {
            return "It left no log.";
        }
    }
}
