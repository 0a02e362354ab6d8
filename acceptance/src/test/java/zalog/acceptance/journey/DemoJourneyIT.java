package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import zalog.acceptance.Addresses;
import zalog.acceptance.demo.Demo;
import zalog.acceptance.demo.DemoFolder;
import zalog.stack.ProjectRoot;

class DemoJourneyIT {

    @Test
    void everyFigureOfTheSampleProgrammeIsTheExpectedOne() {
        var addresses = Addresses.of(RunningSystem.stack());
        var folder = new DemoFolder(ProjectRoot.find().resolve("demo"));
        long start = System.nanoTime();

        var findings = Demo.play(addresses, folder, new PrintStream(System.out, true));

        assertThat(findings.differences()).isEmpty();
        assertThat(findings.compared()).isGreaterThan(300);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
