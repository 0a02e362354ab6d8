package zalog.stack.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackException;

/** What {@code up} prints when all is up: addresses, users and commands that work as pasted. */
final class Welcome {
    private Welcome() {}

    static String text(LocalStack stack, String clock) {
        Ports ports = stack.ports();
        return template()
                .replace("{clock}", clock)
                .replace("{keycloak}", stack.keycloak().url().toString())
                .replace("{postgres}", String.valueOf(ports.postgres()))
                .replace("{kafka}", stack.kafka().bootstrapServers())
                .replace("{application}", "http://localhost:" + ports.application())
                .replace("{eligibility}", "http://localhost:" + ports.eligibility())
                .replace("{guarantee}", "http://localhost:" + ports.guarantee())
                .replace("{budget}", "http://localhost:" + ports.budget());
    }

    private static String template() {
        try (InputStream in = Welcome.class.getResourceAsStream("welcome.txt")) {
            if (in == null) {
                throw new StackException("welcome.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StackException("Cannot read welcome.txt", e);
        }
    }
}
