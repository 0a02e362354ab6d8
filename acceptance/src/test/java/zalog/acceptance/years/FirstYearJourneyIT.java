package zalog.acceptance.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import zalog.acceptance.Addresses;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Ports;
import zalog.stack.ProjectRoot;
import zalog.stack.StackFolder;

/** On a stack of its own, because the years of the others' stack are taken by their data. */
class FirstYearJourneyIT {
    private static final StackFolder FOLDER = new StackFolder(ProjectRoot.find()
            .resolve(".zalog/test/years-" + ProcessHandle.current().pid()));

    @Test
    void theFirstYearIsFiledReportedClaimedPaidAndClosed() {
        var stack = new LocalStack(ProjectRoot.find(), FOLDER, Ports.free(), Duration.ZERO);
        stack.watch(true);
        try {
            stack.start(stack.postgres(), stack.kafka(), stack.keycloak());
            stack.createTopics();
            stack.start(stack.services().toArray(Part[]::new));

            var findings = SixYears.play(Addresses.of(stack), 2019, new PrintStream(System.out, true));

            assertThat(findings.differences()).isEmpty();
            assertThat(findings.compared()).isGreaterThan(1_000);
        } finally {
            stack.delete();
        }
    }
}
