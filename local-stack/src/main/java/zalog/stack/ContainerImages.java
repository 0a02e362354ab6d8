package zalog.stack;

import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The images of the servers, which are those of {@code docker-compose.yml} and the {@code Dockerfile}. */
final class ContainerImages {
    static final String POSTGRES = "postgres:18";
    static final String KAFKA = "apache/kafka:" + Caches.part("kafka.version");
    static final String KEYCLOAK = "quay.io/keycloak/keycloak:" + Caches.part("keycloak.version");

    private ContainerImages() {}

    /** A container that can be reached at a port chosen before, so that a restart does not change it. */
    static GenericContainer<?> at(int port, String image, int inside) {
        // Readiness is asked for by whoever starts it, at its first start and at every other.
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image)).waitingFor(new NoWait());
        container.setPortBindings(List.of(port + ":" + inside));
        return container;
    }

    private static final class NoWait extends org.testcontainers.containers.wait.strategy.AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // returns at once
        }
    }
}
