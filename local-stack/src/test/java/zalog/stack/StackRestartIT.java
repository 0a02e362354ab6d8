package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class StackRestartIT {
    private final StackFolder folder = new StackFolder(
            Path.of("target/stack-restart-" + ProcessHandle.current().pid()));
    private final Ports ports = Ports.free();

    @Test
    void aStackGoesOnWithTheDataOfItsLastLife() throws Exception {
        try (LocalStack first = stack()) {
            first.watch(true);
            first.start(first.postgres(), first.kafka(), first.keycloak());
            first.kafka().createTopics(List.of(new Topic("lasting", 2)));
            execute(first, "create table lasting (id int)");
            assertThat(first.tokens().of("officer")).isNotEmpty();
        }
        assertThat(stack().parts()).noneMatch(Part::isRunning);
        try (LocalStack second = stack()) {
            second.start(second.postgres(), second.kafka(), second.keycloak());
            assertThat(topics(second)).contains("lasting");
            execute(second, "insert into lasting values (1)");
            assertThat(second.tokens().of("officer")).isNotEmpty();
        } finally {
            stack().delete();
        }
    }

    @Test
    void twoObjectsOfOneFolderAreOneStack() throws Exception {
        LocalStack shared = LocalStack.shared();
        LocalStack other = new LocalStack(shared.root(), shared.folder(), shared.ports(), Duration.ZERO);
        assertThat(other.postgres().isRunning()).isTrue();
        other.postgres().stop();
        assertThat(shared.postgres().isRunning()).isFalse();
        shared.postgres().start();
        try (Connection connection = other.postgres().connect(Service.APPLICATION);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_user")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("application");
        }
    }

    private LocalStack stack() {
        return new LocalStack(ProjectRoot.find(), folder, ports, Duration.ZERO);
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        try (Connection connection = stack.postgres().connect(Service.APPLICATION);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static java.util.Set<String> topics(LocalStack stack) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", stack.kafka().bootstrapServers());
        try (Admin admin = Admin.create(config)) {
            return admin.listTopics().names().get();
        }
    }
}
