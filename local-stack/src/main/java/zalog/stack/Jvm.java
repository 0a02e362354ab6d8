package zalog.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Command lines for JVMs of the JDK that runs this one. */
final class Jvm {
    /** The jars of Kafka and of this module, as Maven resolved them. */
    static final String CLASSPATH = Resources.text(Jvm.class, "classpath.txt").strip();

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code java <flags> <program>}. */
    static List<String> command(List<String> flags, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(flags);
        command.addAll(program);
        return command;
    }

    /**
     * A command that leaves nothing in the system's folder of temporary files, where libraries unpack what they do not delete,
     * and a JVM keeps counters for others to read. A program that is no JVM stays as it is.
     */
    static List<String> keepingOutOfTmp(List<String> command, Path folder) {
        return command.getFirst().equals(java())
                ? Stream.of(
                                List.of(java(), "-XX:-UsePerfData", "-Djava.io.tmpdir=" + folder),
                                command.subList(1, command.size()))
                        .flatMap(List::stream)
                        .toList()
                : command;
    }

    /** A short name for "this JDK with these words"; a cache of loaded classes is good for exactly that. */
    static String fingerprint(List<String> words) {
        String all = System.getProperty("java.vm.version") + "\n" + String.join("\n", words);
        return sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
