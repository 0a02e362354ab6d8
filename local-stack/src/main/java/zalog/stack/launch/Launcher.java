package zalog.stack.launch;

import java.util.List;
import java.util.Map;
import zalog.stack.StackException;

/** Entry point of {@code ./zalog}, which has found a JDK and built this module before. */
public final class Launcher {
    private static final Map<String, Command> COMMANDS = Map.of(
            "up", new Up(),
            "demo", new Demo(),
            "test", new Tests(),
            "bench", new Bench(),
            "down", new Down(),
            "status", new Status(),
            "reset", new Reset(),
            "verify-ledger", new VerifyLedger(),
            "ledger-key", new LedgerKeys());

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    static int run(List<String> args) {
        Command command = args.isEmpty() ? null : COMMANDS.get(args.getFirst());
        if (command == null) {
            System.err.println(
                    "Usage: ./zalog up | demo | test | bench | down | status | reset | verify-ledger | ledger-key | help");
            return 2;
        }
        try {
            return command.run(Project.here(), args.subList(1, args.size()));
        } catch (UsageException | StackException e) {
            System.err.println(e.getMessage());
            return e instanceof UsageException ? 2 : 1;
        }
    }
}
