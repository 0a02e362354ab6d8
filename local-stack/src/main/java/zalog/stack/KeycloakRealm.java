package zalog.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm {@code zalog} as it stands in Keycloak's database after its import, kept as a template.
 *
 * <p>Setting up an empty database and importing takes Keycloak over ten seconds; a stack with new data copies the files
 * instead. A change of the realm's JSON makes a new template. The life of the server that makes it also trains the JDK's
 * cache of loaded classes.
 */
final class KeycloakRealm {
    static final String NAME = "zalog";
    static final byte[] JSON = json();
    private static final Path TEMPLATE =
            KeycloakHome.HOME.resolve("realm-" + Jvm.sha256(JSON).substring(0, 12));

    private KeycloakRealm() {}

    static void prepare() {
        if (!isPrepared()) {
            Caches.locked("keycloak", KeycloakRealm::prepareOnce);
        }
    }

    /** Gives a stack without Keycloak data those of the template. */
    static void copyTo(Path data) throws IOException {
        if (!Files.exists(data)) {
            Files.createDirectories(data.resolveSibling("."));
            Folders.copy(TEMPLATE, data);
        }
    }

    static boolean isPrepared() {
        return KeycloakHome.isBuilt() && Files.exists(TEMPLATE) && KeycloakCommand.isTrained();
    }

    private static void prepareOnce() throws IOException {
        StackFolder training = new StackFolder(Caches.folder().resolve("keycloak-training"));
        if (isPrepared()) {
            return;
        }
        KeycloakHome.unpackAndBuild(training);
        Folders.delete(training.root());
        EmbeddedKeycloak server = new EmbeddedKeycloak(training, Ports.freePort());
        Path imports = Files.createDirectories(training.data("keycloak").resolve("data/import"));
        Files.write(imports.resolve(NAME + "-realm.json"), JSON);
        server.startWith(KeycloakCommand.training(training.data("keycloak"), server.port()));
        new Tokens(server.url()).of("operator");
        server.stop(Jobs.PATIENCE);
        KeycloakCommand.keepTraining();
        Folders.delete(TEMPLATE);
        Files.move(training.data("keycloak").resolve("data/h2"), TEMPLATE);
        Folders.delete(training.root());
    }

    private static byte[] json() {
        try (InputStream in = KeycloakRealm.class.getResourceAsStream("/realm/zalog-realm.json")) {
            if (in == null) {
                throw new StackException("realm/zalog-realm.json is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new StackException("Cannot read the realm", e);
        }
    }
}
