package zalog.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of zonky's binaries, unpacked once.
 *
 * <p>They are run directly and not through zonky's {@code EmbeddedPostgres}, which turns fsync off and whose server
 * would hear the terminal's Ctrl-C before the services are stopped.
 */
final class PostgresHome {
    private static final Path HOME = Caches.folder().resolve("postgres-" + Caches.part("postgres.version"));
    private static final Path MARKER = HOME.resolve(".unpacked");

    private PostgresHome() {}

    static boolean isPrepared() {
        return Files.exists(MARKER);
    }

    static void prepare() {
        if (!isPrepared()) {
            Caches.locked("postgres", PostgresHome::unpackOnce);
        }
    }

    /** A command that works for root too: PostgreSQL refuses to run as root, so root becomes {@link Nobody}. */
    static List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(Nobody.become());
        }
        command.add(HOME.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void unpackOnce() throws IOException {
        if (isPrepared()) {
            return;
        }
        Folders.delete(HOME);
        String archive = "/postgres-" + system() + ".txz";
        try (InputStream in = PostgresHome.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new StackException("There are no PostgreSQL binaries for this machine: " + archive
                        + " is not on the class path. Add zonky's artifact for it to local-stack/pom.xml.");
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in))));
        }
        Files.createFile(MARKER);
    }

    private static void unpack(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = HOME.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.resolveSibling("."));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String system() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        return os + (arm ? "-arm_64" : "-x86_64");
    }
}
