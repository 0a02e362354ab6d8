package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path root;

    @BeforeEach
    void aProjectWithOneModule() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<parent/>");
        Files.createDirectories(root.resolve("module/src/main/java"));
        Files.createDirectories(root.resolve("module/target"));
        Files.writeString(root.resolve("module/pom.xml"), "<module/>");
        Files.writeString(root.resolve("module/src/main/java/A.java"), "class A {}");
    }

    @Test
    void theSameSourcesHaveTheSameFingerprint() {
        assertThat(Fingerprint.of(root)).isEqualTo(Fingerprint.of(root));
    }

    @Test
    void aChangedANewAndARenamedSourceAllShow() throws IOException {
        String before = Fingerprint.of(root);
        Path a = root.resolve("module/src/main/java/A.java");
        Files.writeString(a, "class A { }");
        String changed = Fingerprint.of(root);
        Files.writeString(a.resolveSibling("B.java"), "class B {}");
        String added = Fingerprint.of(root);
        Files.move(a, a.resolveSibling("C.java"));
        assertThat(java.util.Set.of(before, changed, added, Fingerprint.of(root)))
                .hasSize(4);
    }

    @Test
    void whatTheBuildWritesDoesNotShow() throws IOException {
        String before = Fingerprint.of(root);
        Files.writeString(root.resolve("module/target/A.class"), "...");
        assertThat(Fingerprint.of(root)).isEqualTo(before);
    }
}
