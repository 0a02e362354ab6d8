package zalog.stack.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code test [maven arguments]}: every test, on real servers; without arguments, what it builds is for the other commands, too. */
final class Tests implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        Path root = project.root();
        BuildStamp stamp = BuildStamp.ofTreeAt(root);
        List<String> maven = new ArrayList<>(List.of("-Pits", "spotless:check", "verify"));
        if (stamp.isValid()) {
            // The services' jars stay as they are, and with them the caches that were recorded of them.
            maven.add("-Dquarkus.build.skip=true");
        }
        maven.addAll(arguments);
        int code = Processes.run(Maven.writingClassPaths(root, maven).inheritIO());
        if (code == 0 && arguments.isEmpty()) {
            stamp.write();
        }
        return code;
    }
}
