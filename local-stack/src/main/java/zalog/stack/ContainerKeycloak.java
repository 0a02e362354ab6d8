package zalog.stack;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;

/** Keycloak in a container, in its development mode, with the realm imported. */
final class ContainerKeycloak extends ContainerPart implements KeycloakServer {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Files are copied into a container as root, in folders that are root's; Keycloak must own the folder of its data. */
    private static final String START = """
            cd /opt/keycloak && mkdir -p data/import && cp /tmp/*-realm.json data/import && exec bin/kc.sh start-dev --import-realm""";

    ContainerKeycloak(ServerContainer container, int port) {
        super(container, port);
    }

    @Override
    public void start() {
        if (!isRunning()) {
            container.start(this::recipe, PATIENCE, () -> KeycloakRealm.isServedBy(this));
        }
    }

    private GenericContainer<?> recipe() {
        return ContainerImages.at(port(), ContainerImages.KEYCLOAK, 8080)
                .withEnv("KC_HTTP_HOST", "0.0.0.0")
                .withEnv("KC_HOSTNAME", url().toString())
                .withEnv(KeycloakRealm.ADMIN)
                .withCopyToContainer(Transferable.of(KeycloakRealm.JSON), "/tmp/" + KeycloakRealm.NAME + "-realm.json")
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("bash", "-c", START));
    }
}
