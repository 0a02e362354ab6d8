package zalog.stack.launch;

import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.Resources;

/** What {@code up} prints when all is up: addresses, users and commands that work as pasted. */
final class Welcome {
    private Welcome() {}

    static String text(LocalStack stack, String clock) {
        Ports ports = stack.ports();
        return Resources.text(Welcome.class, "welcome.txt")
                .replace("{clock}", clock)
                .replace("{keycloak}", stack.keycloak().url().toString())
                .replace("{postgres}", String.valueOf(ports.postgres()))
                .replace("{kafka}", stack.kafka().bootstrapServers())
                .replace("{application}", "http://localhost:" + ports.application())
                .replace("{eligibility}", "http://localhost:" + ports.eligibility())
                .replace("{guarantee}", "http://localhost:" + ports.guarantee())
                .replace("{budget}", "http://localhost:" + ports.budget());
    }
}
