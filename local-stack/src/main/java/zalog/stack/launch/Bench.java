package zalog.stack.launch;

import java.util.List;
import java.util.Map;

/** {@code bench [args]}: builds, then runs the benchmarks, which start what they measure themselves. */
final class Bench implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        new Build(project, new Progress(System.out)).run();
        return Processes.main(project, "bench", "zalog.bench.Bench", arguments, Map.of());
    }
}
