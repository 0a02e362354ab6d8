package zalog.stack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import zalog.stack.Service;
import zalog.stack.WholeFile;

/**
 * Which tree the services' jars were built from, so that {@code demo}, {@code up}, {@code bench} and {@code test} build once for
 * all of them.
 *
 * @param tree what the build reads, at the moment before it reads it
 */
record BuildStamp(Path root, String tree) {

    static BuildStamp ofTreeAt(Path root) {
        return new BuildStamp(root, Fingerprint.of(root));
    }

    /** All jars are there and of this tree. A jar younger than the stamp was built by somebody else, of who knows what. */
    boolean isValid() {
        return tree.equals(read()) && jars().allMatch(jar -> Files.exists(jar) && modified(jar) <= modified(file()));
    }

    /** After a build that has come to its end. */
    void write() {
        try {
            WholeFile.write(file(), tree + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            return Files.exists(file()) ? Files.readString(file()).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> jars() {
        return Stream.of(Service.values()).map(service -> service.jar(root));
    }

    private Path file() {
        return root.resolve(".zalog/built");
    }

    private static long modified(Path path) {
        return path.toFile().lastModified();
    }
}
