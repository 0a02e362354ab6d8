package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What all brokers of this user share: a formatted, empty storage to copy, and the JDK's cache of the broker's classes.
 *
 * <p>Formatting takes a JVM of its own, so it is done once; a broker then starts in under a second.
 */
final class KafkaHome {
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=128m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    private static final List<String> PROGRAM_PATH = List.of("-cp", Jvm.CLASSPATH);
    private static final Path HOME = Caches.folder()
            .resolve("kafka-" + Caches.part("kafka.version") + "-" + Jvm.fingerprint(List.of(FLAGS + Jvm.CLASSPATH)));
    private static final Path TEMPLATE = HOME.resolve("formatted");
    private static final Path AOT_CACHE = HOME.resolve("kafka.aot");

    private KafkaHome() {}

    /** Makes {@code data} a formatted storage if it is none yet. */
    static void format(Path data) throws IOException {
        prepare();
        if (!Files.exists(data.resolve("meta.properties"))) {
            Files.createDirectories(data.resolveSibling("."));
            Folders.copy(TEMPLATE, data);
        }
    }

    static List<String> brokerCommand(Path properties) {
        List<String> flags = new ArrayList<>(FLAGS);
        if (Files.exists(AOT_CACHE)) {
            flags.add("-XX:AOTCache=" + AOT_CACHE);
        }
        return command(flags, "kafka.Kafka", properties.toString());
    }

    static void prepare() {
        if (!Files.exists(TEMPLATE)) {
            Caches.locked("kafka", KafkaHome::prepareOnce);
        }
    }

    private static void prepareOnce() throws IOException {
        if (Files.exists(TEMPLATE)) {
            return;
        }
        Folders.delete(HOME);
        StackFolder folder = new StackFolder(HOME.resolve("training"));
        Path fresh = folder.data("formatted");
        Ports ports = Ports.free();
        KafkaBroker broker = new KafkaBroker(folder, ports.kafka(), ports.kafkaController());
        Path properties = broker.writeProperties();
        Jobs.run(
                "kafka-format",
                folder,
                command(
                        FLAGS,
                        "kafka.tools.StorageTool",
                        "format",
                        "-c",
                        properties.toString(),
                        "-t",
                        "emFsb2ctbG9jYWwtc3RhY2s"),
                Map.of());
        Folders.copy(folder.data("kafka"), fresh);
        train(broker, folder, properties);
        Files.move(fresh, TEMPLATE);
        Folders.delete(folder.root());
    }

    /** A short life of a broker, from which the JDK remembers what it loaded and linked. */
    private static void train(KafkaBroker broker, StackFolder folder, Path properties) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-XX:AOTCacheOutput=" + AOT_CACHE);
        broker.startWith(command(flags, "kafka.Kafka", properties.toString()));
        broker.createTopics(List.of(new Topic("training", 1)));
        new ChildProcess("kafka", folder).stop(Jobs.PATIENCE);
    }

    private static List<String> command(List<String> flags, String... program) {
        List<String> all = new ArrayList<>(PROGRAM_PATH);
        all.addAll(List.of(program));
        return Jvm.command(flags, all);
    }
}
