package zalog.stack.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The build tool, as the user would call it, with the JDK that was found. */
final class Maven {
    private Maven() {}

    /** Beside what is asked for, every module's class path is written down, for the programs that are started from it. */
    static ProcessBuilder writingClassPaths(Path root, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B"));
        command.addAll(arguments);
        command.addAll(List.of("dependency:build-classpath", "-Dmdep.outputFile=target/classpath.txt"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
