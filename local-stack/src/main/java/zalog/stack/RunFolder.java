package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pid files of one stack. */
final class RunFolder {
    private static final Set<String> NOT_SERVICES = Set.of("postgres", "kafka", "keycloak", "launcher");

    private RunFolder() {}

    /** The services that run, further instances among them. */
    static List<ChildProcess> otherParts(StackFolder folder) {
        return names(folder).stream()
                .filter(name -> !NOT_SERVICES.contains(name))
                .map(name -> new ChildProcess(name, folder))
                .toList();
    }

    private static List<String> names(StackFolder folder) {
        if (!Files.isDirectory(folder.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StackException("Cannot list " + folder.run(), e);
        }
    }
}
