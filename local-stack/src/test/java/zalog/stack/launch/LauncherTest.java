package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackFolder;

class LauncherTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "fly", "up --clock", "up now", "demo --forever"})
    void whatItDoesNotUnderstandEndsWithCodeTwo(String line) {
        assertThat(Launcher.run(List.of(line.split(" ")))).isEqualTo(2);
    }

    @Test
    void theWelcomeLeavesNoPlaceholder() {
        LocalStack stack = new LocalStack(Path.of(""), new StackFolder(Path.of("")), Ports.FIXED, Duration.ZERO);
        assertThat(Welcome.text(stack, "3 June 2019"))
                .contains("http://localhost:8081/applications")
                .contains("http://localhost:8084/budgets/2019/utilisation")
                .doesNotContainPattern("\\{[a-z]+}");
    }
}
