package zalog.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at a time. */
public final class Folders {
    private Folders() {}

    /** Deletes the folder with all it holds; links are deleted, not followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new StackException("Cannot delete " + folder, e);
        }
    }

    /** What is in a folder under a name that begins like this. */
    static List<Path> list(Path folder, String begin) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(begin))
                    .toList();
        } catch (IOException e) {
            throw new StackException("Cannot list " + folder, e);
        }
    }

    /** The copy is there when it is whole; {@code to} must not exist. */
    static void copy(Path from, Path to) throws IOException {
        Path beside = WholeFile.beside(to);
        delete(beside);
        Files.createDirectories(to.resolveSibling("."));
        copyAll(from, beside);
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
