package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zalog.stack.Service;

class BuildStampTest {
    @TempDir
    Path root;

    private BuildStamp stamp = new BuildStamp(Path.of("."), "");

    @BeforeEach
    void build() throws IOException {
        for (Service service : Service.values()) {
            Path jar = service.jar(root);
            Files.createDirectories(jar.resolveSibling("."));
            Files.writeString(jar, "jar");
        }
        stamp = new BuildStamp(root, "5eed");
        stamp.write();
    }

    @Test
    void whatWasBuiltOfThisTreeIsNotBuiltAgain() {
        assertThat(new BuildStamp(root, "5eed").isValid()).isTrue();
    }

    @Test
    void anotherTreeIsBuilt() {
        assertThat(new BuildStamp(root, "beef").isValid()).isFalse();
    }

    @Test
    void aJarThatIsGoneIsBuilt() throws IOException {
        Files.delete(Service.BUDGET.jar(root));
        assertThat(stamp.isValid()).isFalse();
    }

    @Test
    void aJarThatSomebodyElseBuiltSinceIsBuiltAgain() throws IOException {
        Files.setLastModifiedTime(
                Service.BUDGET.jar(root), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(stamp.isValid()).isFalse();
    }

    @Test
    void beforeTheFirstBuildNothingIsBuilt() throws IOException {
        Files.delete(root.resolve(".zalog/built"));
        assertThat(stamp.isValid()).isFalse();
    }
}
