package zalog.stack.launch;

import java.util.List;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.StackException;
import zalog.stack.StackOwner;
import zalog.stack.Tcp;

/** Refuses to start on ports that somebody uses, and says what to do about it. */
final class PortCheck {
    private PortCheck() {}

    static void requireFree(LocalStack stack, List<StackOwner> owners) {
        for (StackOwner owner : owners) {
            owner.process().ifPresent(process -> {
                throw new StackException("Zalog runs already (process " + process.pid()
                        + "). See it with ./zalog status, or stop it with ./zalog down.");
            });
        }
        for (Part part : stack.parts()) {
            if (!Tcp.isFree(part.port())) {
                throw new StackException(message(part.name(), part.port()));
            }
        }
    }

    static String message(String part, int port) {
        return "Port " + port + ", which " + part
                + " needs, is taken by another program. Stop that program (find it with: "
                + "lsof -i :" + port + "), or give " + part + " another port: ZALOG_PORT_"
                + part.toUpperCase(java.util.Locale.ROOT) + "=" + (port + 10_000) + " ./zalog up";
    }
}
