package zalog.kit.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import zalog.kit.http.LastAnswers;

class StoppingTest {
    @Test
    void whoAsksLaterHasLessLeft() throws InterruptedException {
        Stopping stopping = stopping(Duration.ofSeconds(30));

        Duration first = stopping.left();
        Thread.sleep(5);

        assertThat(first).isLessThanOrEqualTo(Duration.ofSeconds(30)).isGreaterThan(Duration.ofSeconds(20));
        assertThat(stopping.left()).isLessThan(first);
    }

    @Test
    void nothingIsLeftAfterTheDeadline() throws InterruptedException {
        Stopping stopping = stopping(Duration.ofNanos(1));

        stopping.left();
        Thread.sleep(1);

        assertThat(stopping.left()).isZero();
    }

    @Test
    void nothingHasBegunBeforeSomebodyStops() {
        Stopping stopping = stopping(Duration.ofSeconds(30));

        assertThat(stopping.hasBegun()).isFalse();
        stopping.left();
        assertThat(stopping.hasBegun()).isTrue();
    }

    /** Each has a second more than the one it waits for, and all have their end within what Docker gives. */
    @Test
    void answersComeBeforeConnectionsAreClosedAndWorkEndsBeforeTheProcess() throws IOException {
        Duration answers = figure("zalog.stop.answers-within");
        Duration connections = figure("quarkus.shutdown.timeout");
        Duration work = figure("zalog.stop.work-within");
        Duration end = figure("zalog.stop.ends-within");
        Duration second = Duration.ofSeconds(1);

        assertThat(connections).isGreaterThanOrEqualTo(answers.plus(second));
        assertThat(work).isGreaterThanOrEqualTo(connections.plus(second));
        assertThat(end).isGreaterThanOrEqualTo(work.plus(second)).isLessThan(Duration.ofSeconds(10));
    }

    private static Duration figure(String key) throws IOException {
        var settings = new Properties();
        try (var file = StoppingTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(file);
        }
        return Duration.parse("PT" + settings.getProperty(key));
    }

    private static Stopping stopping(Duration work) {
        return new Stopping(new Figures(work, work, work), new LastAnswers(new ObjectMapper()));
    }

    private record Figures(Duration answersWithin, Duration workWithin, Duration endsWithin) implements StopConfig {}
}
