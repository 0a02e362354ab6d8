package zalog.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's distribution, unpacked once and built once for what a local stack needs of it. */
final class KeycloakHome {
    static final Path HOME = Caches.folder().resolve("keycloak-" + Caches.part("keycloak.version"));
    private static final Path MARKER = HOME.resolve(".built");
    private static final List<String> BUILD_FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** What nobody uses here costs start-up time. The admin REST API stays, its console does not. */
    private static final String UNUSED = String.join(
            ",",
            List.of(
                    "account",
                    "account-api",
                    "admin",
                    "admin-fine-grained-authz",
                    "authorization",
                    "ciba",
                    "client-policies",
                    "device-flow",
                    "identity-brokering-api",
                    "impersonation",
                    "kerberos",
                    "organization",
                    "par",
                    "passkeys",
                    "passkeys-conditional-ui-authenticator",
                    "persistent-user-sessions",
                    "recovery-codes",
                    "step-up-authentication",
                    "step-up-authentication-saml",
                    "token-exchange-standard",
                    "update-email",
                    "web-authn",
                    "workflows"));

    private KeycloakHome() {}

    static boolean isBuilt() {
        return Files.exists(MARKER);
    }

    /** Call under the lock of Keycloak's cache only. */
    static void unpackAndBuild(StackFolder logs) throws IOException {
        if (isBuilt()) {
            return;
        }
        Folders.delete(HOME);
        unpack();
        List<String> program = List.of(
                "-Dkc.home.dir=" + HOME,
                "-Djboss.server.config.dir=" + HOME.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                HOME.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "build",
                "--db=dev-file",
                "--health-enabled=true",
                "--http-management-health-enabled=false",
                "--features-disabled=" + UNUSED);
        Jobs.run("keycloak-build", logs, Jvm.command(BUILD_FLAGS, program), Map.of());
        Files.createFile(MARKER);
    }

    /** The zip has one folder at its top, which becomes {@link #HOME}. */
    private static void unpack() throws IOException {
        Path zip = Path.of(Caches.part("keycloak.zip"));
        if (!Files.exists(zip)) {
            throw new StackException(zip + " is missing; building the module local-stack with Maven fetches it");
        }
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (entry.isDirectory() || name.getNameCount() < 2) {
                    continue;
                }
                Path target = HOME.resolve(name.subpath(1, name.getNameCount())).normalize();
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(entries, target);
            }
        }
    }
}
