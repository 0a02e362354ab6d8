package zalog.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import zalog.stack.ProjectRoot;

/** The manifests as a cluster would get them, rendered by the machine's kubectl or kustomize. */
final class Kustomize {
    static final Path ROOT = ProjectRoot.find().resolve("k8s");
    static final List<String> OVERLAYS = List.of("dev", "prod", "restore");
    private static final List<List<String>> TOOLS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));
    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** The overlay's documents. Where there is neither tool the test is skipped, and says so. */
    static List<Manifest> overlay(String name) {
        return RENDERED.computeIfAbsent(name, overlay -> render(ROOT.resolve("overlays/" + overlay)));
    }

    static List<Manifest> render(Path folder) {
        return Manifest.parse(Command.run(command(folder)));
    }

    static List<Manifest> overlay(String name, String kind) {
        return overlay(name).stream().filter(each -> each.kind().equals(kind)).toList();
    }

    /** The documents of the base before anything is put together: these can be read without any tool. */
    static List<Manifest> sources() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("base"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .flatMap(file -> Manifest.parse(read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path folder) {
        List<String> tool = tool();
        return List.of(tool.get(0), tool.get(1), folder.toString());
    }

    private static List<String> tool() {
        return TOOLS.stream()
                .filter(tool -> Command.isInPath(tool.getFirst()))
                .findFirst()
                .orElseGet(() ->
                        Command.skip("Overlays are not rendered: there is neither kubectl nor kustomize in PATH"));
    }
}
