package zalog.acceptance.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zalog.acceptance.ProjectText;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** Commands of docs/operations.md as they stand there, but on the ports of this stack and in a year of these tests. */
class OperationsJourneyIT {
    private static final String TEXT = ProjectText.read(ProjectRoot.find().resolve("docs/operations.md"));
    private static final Path FOLDER = Path.of("target/operations");

    /** A refused request is to end the script; the launcher is the one of these classes, since a build may be under way. */
    private static final String PRELUDE = """
            set -euo pipefail
            curl() { command curl --fail-with-body "$@"; }
            """;

    private final LocalStack stack = RunningSystem.stack();

    @Test
    void deadLettersAreListedAndSentAgain() throws Exception {
        assertThat(run("## Dead letters")).containsPattern("\\[.*](\\{\"replayed\":\\d+}){2}");
    }

    @Test
    void aLedgerIsProvedFromItsFileAlone() throws Exception {
        var filings = new Filings(RunningSystem.apiAt("2021-08-01T09:00:00Z"), LocalDate.of(2021, 8, 1));
        filings.awaitApproval(List.of(filings.file(Money.ofRoubles(3_000))));

        assertThat(run("## Prove a ledger")).contains("none was changed, left out or moved");
    }

    /** As one that Docker Compose runs: this one is not the launcher's either. */
    @Test
    void aSystemThatWasStartedOtherwiseIsShownByStatus() throws Exception {
        assertThat(execute("./zalog status"))
                .containsPattern("PostgreSQL +" + stack.postgres().port() + " +runs")
                .containsPattern("budget +" + stack.service(Service.BUDGET).port() + " +ready")
                .containsPattern("2021 +100,000,000.00")
                .contains("It was started otherwise than by ./zalog");
    }

    private String run(String chapter) throws IOException, InterruptedException {
        return execute(block("# Operations") + block(chapter));
    }

    private String execute(String commands) throws IOException, InterruptedException {
        String script = PRELUDE + here(commands);
        var bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        bash.directory(Files.createDirectories(FOLDER).toFile());
        bash.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        stack.ports().named().forEach((name, port) -> bash.environment()
                .put("ZALOG_PORT_" + name.toUpperCase(Locale.ROOT).replace(' ', '_'), String.valueOf(port)));
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** The first commands below a heading. */
    private static String block(String heading) {
        var block = Pattern.compile("^" + heading + "\n.*?^```\n(.*?)^```\n", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(TEXT);
        assertThat(block.find()).as(heading).isTrue();
        return block.group(1);
    }

    private String here(String commands) {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        String result = commands.replace("2019", "2021")
                .replace("./zalog ", java + " zalog.stack.launch.Launcher ")
                .replace(
                        "localhost:" + Ports.FIXED.keycloak(),
                        "localhost:" + stack.keycloak().port());
        for (Service service : Service.values()) {
            result = result.replace(
                    "localhost:" + Ports.FIXED.of(service),
                    "localhost:" + stack.service(service).port());
        }
        return result;
    }
}
