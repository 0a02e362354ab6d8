package zalog.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/** PostgreSQL in a container. */
final class ContainerPostgres extends ContainerPart implements PostgresServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    ContainerPostgres(ServerContainer container, int port) {
        super(container, port);
    }

    @Override
    public void start() {
        if (!isRunning()) {
            container.start(this::recipe, PATIENCE, this::answers);
            PostgresSettings.createDatabases(this);
        }
    }

    private GenericContainer<?> recipe() {
        List<String> command = new ArrayList<>(List.of("postgres"));
        PostgresSettings.SERVER.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return ContainerImages.at(port(), ContainerImages.POSTGRES, 5432)
                .withEnv("POSTGRES_PASSWORD", PostgresSettings.PASSWORD)
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresSettings.INITDB))
                .withCommand(command.toArray(String[]::new));
    }

    private boolean answers() {
        try (Connection connection = connectAsAdmin()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
