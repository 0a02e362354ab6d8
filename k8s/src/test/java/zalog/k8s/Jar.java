package zalog.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** A service's jar as a process with these variables alone, and what it writes. */
record Jar(Service service, Map<String, String> variables, Path log) {
    private static final int PATIENCE_SECONDS = 60;

    /** The exit code of a run that ends by itself. */
    int run() throws IOException, InterruptedException {
        Process process = start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("still runs after " + PATIENCE_SECONDS + " s:\n" + output());
        }
        return process.exitValue();
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        service.jar(ProjectRoot.find()).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    String output() throws IOException {
        return Files.readString(log);
    }
}
