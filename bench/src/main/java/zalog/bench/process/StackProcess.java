package zalog.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/**
 * A running process of the stack.
 *
 * @param name as the stack calls it
 * @param withChildren whether its children are a part of it: those of PostgreSQL are, those of the load generator are the stack
 */
public record StackProcess(String name, ProcessHandle handle, boolean withChildren) {
    private static final long KB_PER_MB = 1024;
    /** The kernel counts in hundredths of a second. */
    private static final long MILLIS_PER_TICK = 10;
    /** Fields of /proc/pid/stat, counted from the one after the name of the program. */
    private static final int USER_TIME = 11;

    private static final int CHILDREN_SYSTEM_TIME = 14;

    /** The four services. */
    public static List<StackProcess> services(LocalStack stack) {
        return Stream.of(Service.values())
                .map(service -> of(stack, service.id()))
                .toList();
    }

    /** The servers and the services. */
    public static List<StackProcess> all(LocalStack stack) {
        var servers = Stream.of("postgres", "kafka", "keycloak").map(name -> of(stack, name));
        return Stream.concat(services(stack).stream(), servers).toList();
    }

    /** This process, which sends the load. */
    public static StackProcess self() {
        return new StackProcess("load generator", ProcessHandle.current(), false);
    }

    private static StackProcess of(LocalStack stack, String name) {
        var file = stack.folder().pidFile(name);
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return new StackProcess(name, ProcessHandle.of(pid).orElseThrow(), true);
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not run: no " + file, e);
        }
    }

    /** Memory now, in MB; what processes share is divided among them. */
    public long memoryMb() {
        return family().mapToLong(process -> kilobytes(process, "smaps_rollup", "Pss:"))
                        .sum()
                / KB_PER_MB;
    }

    /** The most memory this process alone has held since its start, in MB. */
    public long peakMb() {
        return kilobytes(handle, "status", "VmHWM:") / KB_PER_MB;
    }

    /** Resident memory of this process alone, in MB. */
    public long residentMb() {
        return kilobytes(handle, "status", "VmRSS:") / KB_PER_MB;
    }

    /** Whether the JVM was started with a cache of loaded classes. */
    boolean hasAotCache() {
        return read(handle, "cmdline").contains("-XX:AOTCache=");
    }

    /** Processor time so far, in milliseconds, children included. */
    public long cpuMillis() {
        return family().mapToLong(StackProcess::ticks).sum() * MILLIS_PER_TICK;
    }

    /** Processor time all programs of this machine and its kernel have used so far, in milliseconds. */
    static long machineCpuMillis() {
        // user, nice, system, idle, iowait, irq, softirq, ...
        var ticks = read(Path.of("/proc/stat"))
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("cpu +", "")
                .split(" ", -1);
        long busy = 0;
        for (int i = 0; i < ticks.length; i++) {
            busy += i < 3 || i == 5 || i == 6 ? Long.parseLong(ticks[i]) : 0;
        }
        return busy * MILLIS_PER_TICK;
    }

    private Stream<ProcessHandle> family() {
        return withChildren ? Stream.concat(Stream.of(handle), handle.descendants()) : Stream.of(handle);
    }

    private static long ticks(ProcessHandle process) {
        var stat = read(process, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME && i < fields.length; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }

    private static long kilobytes(ProcessHandle process, String file, String key) {
        return read(process, file)
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static String read(ProcessHandle process, String file) {
        return read(Path.of("/proc", String.valueOf(process.pid()), file));
    }

    /** The text of a file, next to nothing for a process that has just ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return ") 0";
        }
    }
}
