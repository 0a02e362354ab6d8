package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;

/** A file that is there with all its text or not at all, whenever its writer is killed. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes beside, then takes the place of what was there; {@code attributes} are those of a new file. */
    public static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        Path beside = beside(file);
        Files.createDirectories(file.resolveSibling("."));
        Files.deleteIfExists(beside);
        Files.createFile(beside, attributes);
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where something grows until it is whole and is moved to {@code path}. */
    static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".new");
    }
}
