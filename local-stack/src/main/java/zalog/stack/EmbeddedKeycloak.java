package zalog.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Keycloak as a process of this machine, from its own distribution. */
final class EmbeddedKeycloak extends EmbeddedPart implements KeycloakServer {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    EmbeddedKeycloak(StackFolder folder, int port) {
        super(folder, "keycloak", port);
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        KeycloakRealm.prepare();
        try {
            KeycloakRealm.copyTo(folder.data("keycloak").resolve("data/h2"));
        } catch (IOException e) {
            throw new StackException("Cannot prepare Keycloak's data", e);
        }
        startWith(KeycloakCommand.server(folder.data("keycloak"), port()));
    }

    void startWith(List<String> command) {
        process.start(command, KeycloakRealm.ADMIN);
        process.awaitReady(PATIENCE, () -> KeycloakRealm.isServedBy(this));
    }
}
