package zalog.stack.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackException;
import zalog.stack.StackOwner;
import zalog.stack.Tcp;

/** Refuses to start on ports that somebody uses, and says what to do about it. */
final class PortCheck {
    private PortCheck() {}

    /** What the user asked for is told to be given again, with another port. */
    static void requireFree(LocalStack stack, List<StackOwner> owners, String command, List<String> arguments) {
        String again = Stream.concat(Stream.of(" ./zalog", command), arguments.stream())
                .collect(Collectors.joining(" "));
        for (StackOwner owner : owners) {
            owner.process().ifPresent(process -> {
                throw new StackException("Zalog runs already (process " + process.pid()
                        + "). See it with ./zalog status, or stop it with ./zalog down.");
            });
        }
        stack.awaitEarlierEnd();
        Map<Integer, String> seen = new HashMap<>();
        stack.ports().named().forEach((part, port) -> {
            String other = seen.putIfAbsent(port, part);
            if (other != null) {
                throw new StackException(
                        "Port " + port + " is given to " + other + " and to " + part + ". " + remedy(part) + again);
            }
            if (!Tcp.isFree(port)) {
                throw new StackException("Port " + port + ", which " + part + " needs, is taken by another program. "
                        + "Stop that program (find it with: lsof -i :" + port + "), or: " + remedy(part) + again);
            }
        });
    }

    private static String remedy(String part) {
        return "Give " + part + " another port: ZALOG_PORT_"
                + part.toUpperCase(Locale.ROOT).replace(' ', '_') + "=" + Ports.freePort();
    }
}
