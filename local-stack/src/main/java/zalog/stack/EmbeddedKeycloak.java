package zalog.stack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak as a process of this machine, from its own distribution. */
final class EmbeddedKeycloak implements KeycloakServer {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final StackFolder folder;
    private final int port;
    private final ChildProcess process;

    EmbeddedKeycloak(StackFolder folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = new ChildProcess("keycloak", folder);
    }

    @Override
    public int port() {
        return port;
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
        startWith(KeycloakCommand.server(folder.data("keycloak"), port));
    }

    void startWith(List<String> command) {
        process.start(command, Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "zalog"));
        process.awaitReady(PATIENCE, () -> Http.isOk(URI.create(realm() + "/.well-known/openid-configuration")));
    }

    @Override
    public void stop() {
        stop(Duration.ofSeconds(15));
    }

    void stop(Duration grace) {
        process.stop(grace);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }
}
