package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the next start finds when the first one, which makes the data, was cut short. */
class EmbeddedInterruptedStartIT {
    private final StackFolder folder = new StackFolder(
            Path.of("target/interrupted-" + ProcessHandle.current().pid()));
    private final Ports ports = Ports.free();

    @AfterEach
    void drop() {
        stack(ports).delete();
    }

    /** PostgreSQL's data are half made; are whole and have no server yet; have one, and no databases. */
    @ParameterizedTest
    @ValueSource(strings = {"data/postgres.new/PG_VERSION", "data/postgres/PG_VERSION", "data/postgres/postmaster.pid"})
    void whoeverIsKilledWhileTheDataAreMadeLeavesNothingThatTheNextStartCannotUse(String sign) throws Exception {
        Process owner = firstStart();
        Await.until(Duration.ofSeconds(60), () -> Files.exists(folder.root().resolve(sign)), () -> !owner.isAlive());
        assertThat(owner.isAlive()).isTrue();
        owner.destroyForcibly().waitFor();

        LocalStack next = stack(ports);
        next.watch(false);
        next.start(next.postgres(), next.kafka());

        assertEveryServiceOwnsItsDatabase(next);
        next.kafka().createTopics(List.of(new Topic("after-all", 1)));
    }

    @Test
    void theNextStartMakesTheDatabasesThatAreMissing() throws SQLException {
        LocalStack first = stack(ports);
        first.watch(false);
        first.postgres().start();
        execute(first.postgres().connectAsAdmin(), "drop database budget");
        execute(first.postgres().connectAsAdmin(), "drop database guarantee");
        execute(first.postgres().connectAsAdmin(), "drop role guarantee");
        execute(first.postgres().connect(Service.APPLICATION), "create table kept (id int)");
        first.postgres().stop();

        first.postgres().start();

        assertEveryServiceOwnsItsDatabase(first);
        execute(first.postgres().connect(Service.APPLICATION), "insert into kept values (1)");
    }

    @Test
    void halfACopyIsNotTakenForTheData() throws IOException {
        List<Path> halves = Stream.of("postgres", "kafka", "keycloak/data/h2")
                .map(part -> WholeFile.beside(folder.data(part)))
                .toList();
        for (Path half : halves) {
            Files.createDirectories(half.resolve("base"));
            Files.writeString(half.resolve("base/half"), "made");
        }
        LocalStack stack = stack(ports);
        stack.watch(false);

        stack.start(stack.postgres(), stack.kafka(), stack.keycloak());

        assertThat(halves).noneMatch(Files::exists);
        assertThat(folder.data("postgres").resolve("base/half")).doesNotExist();
        assertThat(folder.data("kafka").resolve("base")).doesNotExist();
    }

    @Test
    void aStackWithDataComesBackOnOtherPorts() throws SQLException {
        LocalStack first = stack(ports);
        first.watch(false);
        first.start(first.postgres(), first.kafka());
        execute(first.postgres().connect(Service.APPLICATION), "create table kept (id int)");
        first.close();

        LocalStack second = stack(Ports.free());
        second.start(second.postgres(), second.kafka());

        execute(second.postgres().connect(Service.APPLICATION), "insert into kept values (1)");
        second.kafka().createTopics(List.of(new Topic("elsewhere", 1)));
        assertThat(Tcp.answers(ports.postgres())).isFalse();
    }

    private Process firstStart() throws IOException {
        return new ProcessBuilder(
                        Jvm.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstStart.class.getName(),
                        folder.root().toString(),
                        ports.text())
                .inheritIO()
                .start();
    }

    private LocalStack stack(Ports some) {
        return new LocalStack(ProjectRoot.find(), folder, some, Duration.ZERO, Servers.embedded(folder, some));
    }

    private static void assertEveryServiceOwnsItsDatabase(LocalStack stack) throws SQLException {
        for (Service service : Service.values()) {
            execute(stack.postgres().connect(service), "create table if not exists own (id int)");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The JVM to be killed. */
    static final class FirstStart {
        private FirstStart() {}

        public static void main(String[] args) throws InterruptedException {
            StackFolder folder = new StackFolder(Path.of(args[0]));
            Ports ports = Ports.parse(args[1]);
            LocalStack stack =
                    new LocalStack(ProjectRoot.find(), folder, ports, Duration.ZERO, Servers.embedded(folder, ports));
            stack.watch(false);
            stack.start(stack.postgres(), stack.kafka());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
