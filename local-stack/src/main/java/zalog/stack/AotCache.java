package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file in which the JDK keeps a program's loaded classes, linked code and profiles (JEP 483, 514, 515).
 *
 * <p>It is recorded in one life of the program and written at that life's end. It is good for the same JDK, flags and class
 * path only, so its name is made of these. Where none could be written, programs start without it, only slower.
 */
final class AotCache {
    private static final String SUFFIX = ".aot";

    private AotCache() {}

    static Path in(Path folder, List<String> words) {
        return folder.resolve(Jvm.fingerprint(words) + SUFFIX);
    }

    /** The flags for a life that uses the cache, none if there is none. */
    static List<String> use(Path cache) {
        return isWritten(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /** The flags for a life that records the cache; {@link #keep} it when that life is over. */
    static List<String> record(Path cache) {
        try {
            Files.createDirectories(cache.resolveSibling("."));
        } catch (IOException e) {
            throw new StackException("Cannot prepare " + cache, e);
        }
        // What cannot be cached is no news: the log is for the program.
        return List.of("-XX:AOTCacheOutput=" + recording(cache), "-Xlog:aot*=error");
    }

    /**
     * Puts the recorded cache in its place at once, so that nobody meets half a file, and drops older ones beside it.
     *
     * <p>Where the JDK wrote none, an empty file says that it was tried, so that it is not tried at every start.
     */
    static void keep(Path cache) {
        try {
            Files.createDirectories(cache.resolveSibling("."));
            try (Stream<Path> files = Files.list(cache.resolveSibling("."))) {
                for (Path old : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                    Files.delete(old);
                }
            }
            if (Files.exists(recording(cache))) {
                Files.move(recording(cache), cache, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createFile(cache);
            }
        } catch (IOException e) {
            throw new StackException("Cannot keep " + cache, e);
        }
    }

    static boolean wasTried(Path cache) {
        return Files.exists(cache);
    }

    private static Path recording(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".recording");
    }

    private static boolean isWritten(Path cache) {
        return cache.toFile().length() > 0;
    }
}
