package zalog.stack.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zalog.stack.LocalStack;
import zalog.stack.StackFolder;

/** {@code up [--clock DATE|real]}: starts everything on lasting data and stays until Ctrl-C. */
final class Up implements Command {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'Moscow time'", Locale.ENGLISH);

    @Override
    public int run(Project project, List<String> arguments) {
        Optional<String> clock = clock(arguments);
        StackFolder folder = project.lasting();
        Duration offset = new ClockFile(folder).offset(clock);
        LocalStack stack = project.stack(folder, offset);
        PortCheck.requireFree(stack, project.owners(), "up", arguments);
        Progress progress = new Progress(System.out);
        new Build(project, progress).run();
        progress.say("Starting, on the data in .zalog/data; logs are in .zalog/logs");
        Session session = new Session(stack, progress, Map.of());
        progress.step("Zalog is up", session::start);
        progress.say(Welcome.text(stack, moscow(Instant.now().plus(offset))));
        session.stayUntilStopped();
        return 0;
    }

    private static Optional<String> clock(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("--clock")) {
            return Optional.of(arguments.get(1));
        }
        throw new UsageException("Usage: ./zalog up [--clock 2019-06-03 | --clock real]");
    }

    static String moscow(Instant instant) {
        return MINUTES.format(instant.atZone(ClockFile.MOSCOW));
    }
}
