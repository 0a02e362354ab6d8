package zalog.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The realm {@code zalog} as it stands in Keycloak's database after its import, kept as a template.
 *
 * <p>Setting up an empty database and importing takes Keycloak over ten seconds; a stack with new data copies the files
 * instead. A change of the realm's JSON makes a new template. The life of the server that makes it also trains the JDK's
 * cache of loaded classes.
 */
final class KeycloakRealm {
    static final String NAME = "zalog";
    static final byte[] JSON = Resources.bytes(KeycloakRealm.class, "/realm/zalog-realm.json");

    /** Keycloak's own administrator, by the variables that make one. */
    static final Map<String, String> ADMIN =
            Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "zalog");

    private static final Path TEMPLATE =
            KeycloakHome.HOME.resolve("realm-" + Jvm.sha256(JSON).substring(0, 12));

    private KeycloakRealm() {}

    static boolean isServedBy(KeycloakServer server) {
        return Http.isOk(URI.create(server.realm() + "/.well-known/openid-configuration"));
    }

    static void prepare() {
        if (!isPrepared()) {
            Caches.locked("keycloak", KeycloakRealm::prepareOnce);
        }
    }

    /** Gives a stack without Keycloak data those of the template. */
    static void copyTo(Path data) throws IOException {
        if (!Files.exists(data)) {
            Folders.copy(TEMPLATE, data);
        }
    }

    static boolean isPrepared() {
        return KeycloakHome.isBuilt() && Files.exists(TEMPLATE) && KeycloakCommand.isTrained();
    }

    private static void prepareOnce() throws IOException {
        if (isPrepared()) {
            return;
        }
        StackFolder training = Watchdog.workshop("keycloak");
        KeycloakHome.unpackAndBuild(training);
        EmbeddedKeycloak server = new EmbeddedKeycloak(training, Ports.freePort());
        Path imports = Files.createDirectories(training.data("keycloak").resolve("data/import"));
        Files.write(imports.resolve(NAME + "-realm.json"), JSON);
        try {
            server.startWith(KeycloakCommand.training(training.data("keycloak"), server.port()));
            new Tokens(server.url()).of("operator");
        } finally {
            server.stop(Jobs.PATIENCE);
        }
        KeycloakCommand.keepTraining();
        Folders.delete(TEMPLATE);
        Files.move(training.data("keycloak").resolve("data/h2"), TEMPLATE);
        Folders.delete(training.root());
    }
}
