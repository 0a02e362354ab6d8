package zalog.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder: the nearest one above the working directory that holds the Maven wrapper. */
public final class ProjectRoot {
    private ProjectRoot() {}

    public static Path find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new StackException("No mvnw above " + start + ": run this inside the project");
    }
}
