package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path temp;

    @AfterEach
    void end() {
        child().kill();
    }

    @Test
    void aProcessIsKnownByItsFileAlone() {
        child().start(List.of("sleep", "60"), Map.of());
        assertThat(child().isAlive()).isTrue();
        assertThat(child().stop(SOON)).isTrue();
        assertThat(child().isAlive()).isFalse();
    }

    @Test
    void whoIgnoresSigtermIsKilled() {
        child().start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"), Map.of());
        assertThat(child().stop(Duration.ofMillis(500))).isFalse();
        assertThat(child().isAlive()).isFalse();
    }

    @Test
    void theTerminalsInterruptDoesNotReachIt() {
        child().start(List.of("sleep", "60"), Map.of());
        child().signal("INT");
        assertThat(Await.until(Duration.ofMillis(300), () -> !child().isAlive()))
                .isFalse();
    }

    @Test
    void whoDiesWhileStartingIsReportedWithItsLastWords() {
        child().start(List.of("sh", "-c", "echo the disk is full; exit 3"), Map.of());
        assertThatThrownBy(() -> child().awaitReady(SOON, () -> false))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("stopped while it was starting")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void whoIsPausedLivesAndGoesOn() {
        child().start(List.of("sleep", "60"), Map.of());
        child().signal("STOP");
        assertThat(child().isAlive()).isTrue();
        child().signal("CONT");
        assertThat(child().stop(SOON)).isTrue();
    }

    @Test
    void whoseFileWasDeletedIsFoundByTheJvmThatStartedIt() throws IOException {
        StackFolder folder = new StackFolder(temp);
        child().start(List.of("sleep", "60"), Map.of());
        ProcessHandle process = child().process().orElseThrow();
        Files.delete(folder.pidFile("child"));
        ChildProcess.endForgotten(folder);
        assertThat(process.isAlive()).isFalse();
    }

    private ChildProcess child() {
        return new ChildProcess("child", new StackFolder(temp));
    }
}
