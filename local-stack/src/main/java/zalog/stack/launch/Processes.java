package zalog.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zalog.stack.StackException;

/** Programs in the foreground, which speak to the user themselves. */
final class Processes {
    private Processes() {}

    /** The exit code of a main class of a built module, run in the project's folder. */
    static int main(
            Project project, String module, String mainClass, List<String> arguments, Map<String, String> more) {
        Path target = project.root().resolve(module).resolve("target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + project.temporary(),
                "-cp",
                target.resolve("classes") + ":" + classPath(target),
                mainClass));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.root().toFile()).inheritIO();
        builder.environment().putAll(more);
        return run(builder);
    }

    static int run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            // If the launcher is told to stop, what it runs in the foreground has to stop first.
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return code;
        } catch (IOException e) {
            throw new StackException("Cannot run " + builder.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String classPath(Path target) {
        try {
            return Files.readString(target.resolve("classpath.txt")).strip();
        } catch (IOException e) {
            throw new StackException(target + " is not built", e);
        }
    }
}
