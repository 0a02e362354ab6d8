package zalog.k8s;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zalog.stack.Service;

/**
 * Who may talk to whom by the NetworkPolicies of an overlay. A connection between two pods of the namespace needs a rule on
 * either side.
 */
final class Network {
    private static final String NAMESPACE = "kubernetes.io/metadata.name";
    private final String overlay;
    private final Map<String, Map<String, String>> pods;

    Network(String overlay) {
        this.overlay = overlay;
        this.pods = pods(overlay);
    }

    /** From and to → ports. */
    Map<String, String> connections() {
        Set<Connection> out = new TreeSet<>();
        Set<Connection> in = new TreeSet<>();
        for (Manifest policy : policies()) {
            for (String pod : selected(policy.at("/spec/podSelector"))) {
                policy.each("/spec/egress").forEach(rule -> peers(rule.get("to"))
                        .forEach(peer -> ports(rule).forEach(port -> out.add(new Connection(pod, peer, port)))));
                policy.each("/spec/ingress").forEach(rule -> peers(rule.get("from"))
                        .forEach(peer -> ports(rule).forEach(port -> in.add(new Connection(peer, pod, port)))));
            }
        }
        return Stream.concat(
                        out.stream().filter(each -> in.contains(each) || !pods.containsKey(each.to())),
                        in.stream().filter(each -> !pods.containsKey(each.from())))
                .sorted()
                .collect(groupingBy(
                        each -> each.from() + " | " + each.to(),
                        TreeMap::new,
                        mapping(Connection::port, joining(", "))));
    }

    private record Connection(String from, String to, String port) implements Comparable<Connection> {
        private static final Comparator<Connection> ORDER = Comparator.comparing(Connection::from)
                .thenComparing(Connection::to)
                .thenComparing(Connection::port);

        @Override
        public int compareTo(Connection other) {
            return ORDER.compare(this, other);
        }
    }

    /** The kustomization's own policies, and those that Strimzi's operator makes for its brokers. */
    private List<Manifest> policies() {
        Manifest kafka = ServicesTest.one(overlay, "Kafka", "zalog");
        return Stream.concat(
                        Kustomize.overlay(overlay, "NetworkPolicy").stream(),
                        kafka.each("/spec/kafka/listeners").map(Network::ofStrimzi))
                .toList();
    }

    private static Manifest ofStrimzi(JsonNode listener) {
        var policy = JsonNodeFactory.instance.objectNode();
        policy.withObject("/spec/podSelector/matchLabels").put("strimzi.io/name", "zalog-kafka");
        var rules = policy.withArray("/spec/ingress");
        var clients = rules.addObject();
        clients.set("from", listener.get("networkPolicyPeers"));
        clients.putArray("ports").addObject().set("port", listener.get("port"));
        allow(rules.addObject(), "zalog-kafka", 9090, 9091);
        allow(rules.addObject(), "zalog-entity-operator", 9091);
        return new Manifest(policy);
    }

    private static void allow(ObjectNode rule, String strimziName, int... ports) {
        rule.withArray("/from")
                .addObject()
                .withObject("/podSelector/matchLabels")
                .put("strimzi.io/name", strimziName);
        IntStream.of(ports).forEach(port -> rule.withArray("/ports").addObject().put("port", port));
    }

    /** The pods of the namespace by what they are; operators' pods with the labels that the operators give them. */
    private static Map<String, Map<String, String>> pods(String overlay) {
        Map<String, Map<String, String>> pods = new LinkedHashMap<>();
        pods.put("service", ServicesTest.deployment(overlay, Service.BUDGET).labels("/spec/template/metadata/labels"));
        pods.put("migration", ServicesTest.migration(overlay, Service.BUDGET).labels("/spec/template/metadata/labels"));
        Kustomize.overlay(overlay, "Job").stream()
                .filter(job -> !job.name().endsWith("-migration"))
                .forEach(job -> pods.put(job.name(), job.labels("/spec/template/metadata/labels")));
        pods.put("postgresql", Map.of("cnpg.io/cluster", "zalog-db"));
        pods.put("kafka", Map.of("strimzi.io/cluster", "zalog", "strimzi.io/name", "zalog-kafka"));
        pods.put(
                "kafka-entity-operator",
                Map.of("strimzi.io/cluster", "zalog", "strimzi.io/name", "zalog-entity-operator"));
        pods.put("keycloak", Map.of("app", "keycloak"));
        pods.put("keycloak-realm-import", Map.of("app", "keycloak-realm-import"));
        pods.put("keycloak-operator", KeycloakOperatorTest.LABELS);
        return pods;
    }

    private Stream<String> peers(JsonNode peers) {
        return Manifest.stream(peers).flatMap(peer -> {
            if (peer.has("ipBlock")) {
                return Stream.of(peer.at("/ipBlock/cidr").asText());
            }
            JsonNode namespace = peer.at("/namespaceSelector/matchLabels").path(NAMESPACE);
            return namespace.isMissingNode()
                    ? selected(peer.get("podSelector")).stream()
                    : Stream.of(namespace.asText());
        });
    }

    private List<String> selected(JsonNode selector) {
        Map<String, String> wanted = Manifest.labels(selector.path("matchLabels"));
        return pods.entrySet().stream()
                .filter(pod -> pod.getValue().entrySet().containsAll(wanted.entrySet()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> ports(JsonNode rule) {
        return Manifest.stream(rule.get("ports"))
                .map(port -> port.get("port").asText())
                .distinct();
    }
}
