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
    private static final String CLUSTER_ID = "emFsb2ctbG9jYWwtc3RhY2s";
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=128m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    private static final List<String> PROGRAM_PATH = List.of("-cp", Jvm.CLASSPATH);
    private static final Path HOME = Caches.folder().resolve("kafka-" + Caches.part("kafka.version"));
    private static final Path TEMPLATE = HOME.resolve("formatted");
    private static final Path AOT_CACHE = AotCache.in(HOME, List.of(FLAGS.toString(), Jvm.CLASSPATH));

    private KafkaHome() {}

    /** Makes {@code data} a formatted storage if it is none yet. */
    static void format(Path data) throws IOException {
        prepare();
        if (!Files.exists(data.resolve("meta.properties"))) {
            Folders.delete(data);
            Folders.copy(TEMPLATE, data);
        }
    }

    static List<String> brokerCommand(Path properties) {
        return command(AotCache.use(AOT_CACHE), "kafka.Kafka", properties.toString());
    }

    static void prepare() {
        if (!isPrepared()) {
            Caches.locked("kafka", KafkaHome::prepareOnce);
        }
    }

    static boolean isPrepared() {
        return Files.exists(TEMPLATE) && AotCache.wasTried(AOT_CACHE);
    }

    private static void prepareOnce() throws IOException {
        if (isPrepared()) {
            return;
        }
        StackFolder folder = Watchdog.workshop("kafka");
        Ports ports = Ports.free();
        EmbeddedKafka broker = new EmbeddedKafka(folder, ports.kafka(), ports.kafkaController());
        Path properties = broker.writeProperties();
        String[] format = {"kafka.tools.StorageTool", "format", "-c", properties.toString(), "-t", CLUSTER_ID};
        Jobs.run("kafka-format", folder, command(List.of(), format), Map.of());
        Folders.delete(TEMPLATE);
        Folders.copy(folder.data("kafka"), TEMPLATE);
        train(broker, properties);
        Folders.delete(folder.root());
    }

    /** A short life of a broker, from which the JDK remembers what it loaded and linked. */
    private static void train(EmbeddedKafka broker, Path properties) {
        if (AotCache.wasTried(AOT_CACHE)) {
            return;
        }
        try {
            broker.startWith(command(AotCache.record(AOT_CACHE), "kafka.Kafka", properties.toString()));
            broker.createTopics(List.of(new Topic("training", 1)));
        } finally {
            broker.stop(Jobs.PATIENCE);
        }
        AotCache.keep(AOT_CACHE);
    }

    private static List<String> command(List<String> cache, String... program) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(cache);
        List<String> all = new ArrayList<>(PROGRAM_PATH);
        all.addAll(List.of(program));
        return Jvm.command(flags, all);
    }
}
