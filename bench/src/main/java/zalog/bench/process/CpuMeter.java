package zalog.bench.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zalog.bench.Figure;

/** Processor time from one moment to another, by process. */
public final class CpuMeter {
    private final Map<StackProcess, Long> before = new LinkedHashMap<>();
    private final long startedAt = System.nanoTime();
    private final long machineBefore = StackProcess.machineCpuMillis();

    /** Begins now. */
    public CpuMeter(List<StackProcess> processes) {
        processes.forEach(process -> before.put(process, process.cpuMillis()));
    }

    /** Milliseconds of processor time for each of so many events, and in all. */
    public List<Figure> perEvent(String event, long events) {
        var figures = new ArrayList<Figure>();
        long sum = 0;
        for (var process : before.entrySet()) {
            long millis = process.getKey().cpuMillis() - process.getValue();
            figures.add(figure(process.getKey().name(), event, millis, events));
            sum += millis;
        }
        figures.add(figure("all processes", event, sum, events));
        figures.add(others(StackProcess.machineCpuMillis() - machineBefore - sum));
        return figures;
    }

    /** What the kernel and strangers used; much of it, and the figures are not ours. */
    private Figure others(long millis) {
        long available = (System.nanoTime() - startedAt)
                / 1_000_000
                * Runtime.getRuntime().availableProcessors();
        return Figure.of("CPU used by anything else", Math.max(0, millis * 100 / Math.max(1, available)), "%");
    }

    private static Figure figure(String name, String event, long millis, long events) {
        var each = BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(Math.max(1, events)), 3, RoundingMode.HALF_UP);
        return Figure.of("CPU per " + event + ", " + name, each, "ms");
    }
}
