package zalog.stack;

import java.util.stream.Stream;

/** Servers in containers, with the images of {@code docker-compose.yml}; their data live as long as the containers. */
record ContainerServers(ContainerPostgres postgres, ContainerKafka kafka, ContainerKeycloak keycloak)
        implements Servers {

    @Override
    public void delete() {
        Stream.of(keycloak, kafka, postgres).forEach(ContainerPart::delete);
    }
}
