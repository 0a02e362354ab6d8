package zalog.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** One number for everything the build reads: POMs and {@code src/main} of all modules, by path and content. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Path root) {
        CRC32 sum = new CRC32();
        try {
            for (Path file : files(root)) {
                sum.update(root.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> all = top.filter(module -> Files.exists(module.resolve("pom.xml")))
                        .flatMap(Fingerprint::sources)) {
            return Stream.concat(Stream.of(root.resolve("pom.xml")), all)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> sources(Path module) {
        Path main = module.resolve("src/main");
        Stream<Path> pom = Stream.of(module.resolve("pom.xml"));
        try {
            return Files.exists(main) ? Stream.concat(pom, Files.walk(main).filter(Files::isRegularFile)) : pom;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
