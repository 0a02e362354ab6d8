package zalog.stack;

import java.util.stream.Stream;

/** Servers in containers, with the images of {@code docker-compose.yml}; their data live as long as the containers. */
final class ContainerServers implements Servers {
    private final ServerContainer postgresContainer;
    private final ServerContainer kafkaContainer;
    private final ServerContainer keycloakContainer;
    private final Ports ports;

    ContainerServers(StackFolder folder, Ports ports) {
        this.ports = ports;
        this.postgresContainer = new ServerContainer(folder, "postgres");
        this.kafkaContainer = new ServerContainer(folder, "kafka");
        this.keycloakContainer = new ServerContainer(folder, "keycloak");
    }

    @Override
    public PostgresServer postgres() {
        return new ContainerPostgres(postgresContainer, ports.postgres());
    }

    @Override
    public KafkaBroker kafka() {
        return new ContainerKafka(kafkaContainer, ports.kafka(), ports.kafkaController());
    }

    @Override
    public KeycloakServer keycloak() {
        return new ContainerKeycloak(keycloakContainer, ports.keycloak());
    }

    @Override
    public void delete() {
        Stream.of(keycloakContainer, kafkaContainer, postgresContainer).forEach(ServerContainer::delete);
    }
}
