package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PostgreSQL as a process of this machine, from zonky's binaries. */
final class EmbeddedPostgres implements PostgresServer {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StackFolder folder;
    private final int port;

    EmbeddedPostgres(StackFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        PostgresHome.prepare();
        try {
            Files.createDirectories(folder.run());
            Files.createDirectories(folder.logs());
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                initialise();
            }
            writeSettings();
            // The watchdog reads the server's own pid file through this link, which may dangle.
            Files.deleteIfExists(pidFile());
            Files.createSymbolicLink(pidFile(), data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new StackException("Cannot prepare " + data(), e);
        }
        // pg_ctl gives the server a session of its own, so that the terminal's Ctrl-C does not reach it before the
        // services.
        run("pg_ctl", List.of("-D", data().toString(), "-l", log().toString(), "-w", "-t", "60", "start"));
        PostgresSettings.createDatabases(this);
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

    /** The data grow beside their place, so that an interrupted start does not leave half of them there. */
    private void initialise() throws IOException {
        Path passwordFile = folder.run().resolve("postgres.password");
        Path beside = WholeFile.beside(data());
        Folders.delete(beside);
        Files.createDirectories(folder.data());
        Files.writeString(passwordFile, PostgresSettings.PASSWORD);
        List<String> arguments = new ArrayList<>(List.of("-D", beside.toString(), "-U", PostgresSettings.SUPERUSER));
        arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile));
        arguments.addAll(PostgresSettings.INITDB);
        run("initdb", arguments);
        Files.delete(passwordFile);
        Folders.delete(data());
        Files.move(beside, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** At every start, because a stack may come back on other ports. */
    private void writeSettings() throws IOException {
        Map<String, String> settings = new TreeMap<>(PostgresSettings.SERVER);
        settings.put("listen_addresses", "localhost");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        Files.write(
                data().resolve("postgresql.auto.conf"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'")
                        .toList());
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
