package zalog.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import zalog.stack.Service;

/**
 * A broker as Strimzi would run it for these manifests: TLS with a certificate per client, topics and rights as they say.
 * Its set-up is what is tested, so it is a process of this machine whatever the stack's servers are.
 */
final class SecuredKafka implements AutoCloseable {
    private static final String BROKER = "broker";

    private final Path folder;
    private final Certificates certificates;
    private final List<Integer> ports = freePorts();
    private final Process process;

    SecuredKafka(Path folder) throws Exception {
        this.folder = folder;
        this.certificates = new Certificates(folder);
        certificates.issue(BROKER);
        Path properties = Files.writeString(folder.resolve("server.properties"), properties());
        Command.run(java(
                "kafka.tools.StorageTool", "format", "-c", properties.toString(), "-t", "emFsb2ctc2VjdXJlZC1rYWY"));
        process = new ProcessBuilder(java("kafka.Kafka", properties.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kafka.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + ports.get(1)))) {
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> !admin.describeCluster()
                    .nodes()
                    .get(5, TimeUnit.SECONDS)
                    .isEmpty());
            createTopics(admin);
            grantRights(admin);
        }
    }

    /** What the keys of the Secrets that a service's Deployment names would hold. */
    Map<String, String> variables(Service service) {
        certificates.issue(service.module());
        Map<String, String> secrets = Map.of(
                "zalog-cluster-ca-cert/ca.crt",
                certificates.authority(),
                service.module() + "/user.crt",
                certificates.chain(service.module()),
                service.module() + "/user.key",
                certificates.key(service.module()));
        Map<String, String> variables = Environment.of("prod", ServicesTest.deployment("prod", service));
        variables.keySet().removeIf(name -> !name.startsWith("KAFKA_"));
        variables.replaceAll((name, value) -> secrets.getOrDefault(value, value));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.get(0));
        return variables;
    }

    /** What somebody tried without a right to. */
    List<String> denials() throws IOException {
        return Files.readAllLines(folder.resolve("kafka.log")).stream()
                .filter(line -> line.contains(" is Denied "))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%3$d
                listeners=CLIENTS://localhost:%1$d,INSIDE://localhost:%2$d,CONTROLLER://localhost:%3$d
                advertised.listeners=CLIENTS://localhost:%1$d,INSIDE://localhost:%2$d
                listener.security.protocol.map=CLIENTS:SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=INSIDE
                controller.listener.names=CONTROLLER
                listener.name.clients.ssl.client.auth=required
                listener.name.clients.ssl.keystore.type=PEM
                listener.name.clients.ssl.keystore.location=%4$s
                listener.name.clients.ssl.truststore.type=PEM
                listener.name.clients.ssl.truststore.location=%5$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                log.dirs=%6$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0
                """.formatted(
                        ports.get(0),
                        ports.get(1),
                        ports.get(2),
                        write("broker.pem", certificates.key(BROKER) + certificates.chain(BROKER)),
                        write("authority.pem", certificates.authority()),
                        folder.resolve("data"));
    }

    private Path write(String file, String content) {
        try {
            return Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        admin.createTopics(Kustomize.overlay("dev", "KafkaTopic").stream()
                        .map(topic -> new NewTopic(
                                        topic.name(),
                                        topic.at("/spec/partitions").intValue(),
                                        (short) 1)
                                .configs(topic.labels("/spec/config")))
                        .toList())
                .all()
                .get();
    }

    private static void grantRights(Admin admin) throws ExecutionException, InterruptedException {
        List<AclBinding> rights = new ArrayList<>();
        for (Manifest user : Kustomize.overlay("dev", "KafkaUser")) {
            user.each("/spec/authorization/acls").forEach(acl -> acl.get("operations")
                    .forEach(operation -> rights.add(new AclBinding(
                            new ResourcePattern(
                                    ResourceType.fromString(
                                            acl.at("/resource/type").asText()),
                                    acl.at("/resource/name").asText(),
                                    PatternType.LITERAL),
                            new AccessControlEntry(
                                    "User:CN=" + user.name(),
                                    "*",
                                    AclOperation.valueOf(operation.asText().toUpperCase(Locale.ROOT)),
                                    AclPermissionType.ALLOW)))));
        }
        admin.createAcls(rights).all().get();
    }

    private static List<String> java(String... program) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SecuredKafka.class.getResourceAsStream("/zalog/stack/classpath.txt"), "build local-stack with Maven")) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.log.kafka.authorizer.logger=info",
                    "-cp",
                    new String(in.readAllBytes(), UTF_8).strip()));
            command.addAll(List.of(program));
            return command;
        }
    }

    private static List<Integer> freePorts() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                sockets.add(new ServerSocket(0));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
