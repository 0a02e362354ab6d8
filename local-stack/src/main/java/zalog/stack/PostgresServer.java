package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL on localhost with one database per service, each owned by a role of the same name that may enter no other.
 *
 * <p>What is committed is on the disk: fsync, synchronous_commit and full_page_writes are on, as in production.
 */
public final class PostgresServer implements Part {
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "zalog";
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StackFolder folder;
    private final int port;

    PostgresServer(StackFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public int port() {
        return port;
    }

    /** JDBC address of a service's database; user and password are the service's id. */
    public String jdbcUrl(Service service) {
        return "jdbc:postgresql://localhost:" + port + "/" + service.id();
    }

    /** A connection with the rights of that service, for tests that look into its tables. */
    public Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(service), service.id(), service.id());
    }

    /** A connection with all rights, to the maintenance database. */
    public Connection connectAsAdmin() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", SUPERUSER, PASSWORD);
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        PostgresHome.prepare();
        boolean fresh = !Files.exists(data().resolve("PG_VERSION"));
        try {
            Files.createDirectories(folder.run());
            Files.createDirectories(folder.logs());
            if (fresh) {
                initialise();
            }
            // The watchdog reads the server's own pid file through this link, which may dangle.
            Files.deleteIfExists(pidFile());
            Files.createSymbolicLink(pidFile(), data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new StackException("Cannot prepare " + data(), e);
        }
        // pg_ctl gives the server a session of its own, so that the terminal's Ctrl-C does not reach it before the
        // services.
        run("pg_ctl", List.of("-D", data().toString(), "-l", log().toString(), "-w", "-t", "60", "start"));
        if (fresh) {
            createDatabases();
        }
    }

    @Override
    public void stop() {
        process().ifPresent(p -> Signals.end(p, "INT", GRACE));
    }

    @Override
    public void kill() {
        process().ifPresent(p -> Signals.end(p, "KILL", GRACE));
    }

    @Override
    public boolean isRunning() {
        return process().isPresent();
    }

    private Optional<ProcessHandle> process() {
        return new PidFile(data().resolve("postmaster.pid")).process();
    }

    private void initialise() throws IOException {
        Path passwordFile = folder.run().resolve("postgres.password");
        Files.createDirectories(data().resolveSibling("."));
        Files.writeString(passwordFile, PASSWORD);
        run(
                "initdb",
                List.of(
                        "-D",
                        data().toString(),
                        "-U",
                        SUPERUSER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.delete(passwordFile);
        Files.writeString(data().resolve("postgresql.auto.conf"), """
                listen_addresses = 'localhost'
                port = %d
                unix_socket_directories = ''
                max_connections = 200
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port));
    }

    private void createDatabases() {
        try (Connection connection = connectAsAdmin();
                var statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                String id = service.id();
                statement.execute("create role " + id + " login password '" + id + "'");
                statement.execute("create database " + id + " owner " + id);
                statement.execute("revoke all on database " + id + " from public");
            }
        } catch (SQLException e) {
            throw new StackException("Cannot create the services' databases", e);
        }
    }

    private void run(String program, List<String> arguments) {
        Jobs.run("postgres", folder, PostgresHome.command(program, arguments), Map.of());
    }

    private Path data() {
        return folder.data("postgres");
    }

    private Path log() {
        return folder.log("postgres");
    }

    private Path pidFile() {
        return folder.pidFile("postgres");
    }
}
