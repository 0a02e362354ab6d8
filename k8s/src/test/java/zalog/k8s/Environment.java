package zalog.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.postgresql.PGProperty;
import zalog.stack.Service;

/** Environment variables: those of a pod, and those that a service reads. */
final class Environment {
    /** Where a pod finds the certificate of the database's authority. */
    static final String AUTHORITY = "/etc/postgresql-authority/ca.crt";

    private static final Set<String> QUARKUS = quarkus();

    /** Whatever the JDBC driver knows can be set behind this. */
    private static final String JDBC = "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES";

    private Environment() {}

    /** Name → value of the first container; {@code secret/key} stands for what comes out of a Secret. */
    static Map<String, String> of(String overlay, Manifest workload) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (JsonNode from : workload.container().path("envFrom")) {
            String name = from.at("/configMapRef/name").asText();
            variables.putAll(ServicesTest.one(overlay, "ConfigMap", name).labels("/data"));
        }
        for (JsonNode each : workload.container().path("env")) {
            JsonNode secret = each.at("/valueFrom/secretKeyRef");
            String value = secret.isMissingNode()
                    ? each.path("value").asText()
                    : secret.get("name").asText() + "/" + secret.get("key").asText();
            variables.put(each.get("name").asText(), value);
        }
        return variables;
    }

    /** Zalog's settings, and those of Quarkus' extensions, the JDBC driver and Kafka's clients that can be set when a service starts. */
    static Set<String> known(Service service) {
        Set<String> known = new TreeSet<>(QUARKUS);
        Code.settings(service).keySet().stream()
                .filter(name -> name.startsWith("zalog."))
                .forEach(name -> known.add(variable(name)));
        ConfigMappings.settings(service).forEach(name -> known.add(variable(name)));
        if (QUARKUS.contains(JDBC + "__PROPERTY_KEY_")) {
            Stream.of(PGProperty.values())
                    .forEach(each -> known.add(JDBC + "_" + each.getName().toUpperCase(Locale.ROOT)));
        }
        ConsumerConfig.configNames().forEach(name -> known.add(variable("kafka." + name)));
        return known;
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** From the descriptions that every extension carries for Quarkus' documentation. */
    private static Set<String> quarkus() {
        Set<String> variables = new TreeSet<>();
        try {
            List<URL> models = Collections.list(Environment.class
                    .getClassLoader()
                    .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"));
            for (URL model : models) {
                collect(new ObjectMapper().readTree(model), variables);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variables;
    }

    private static void collect(JsonNode node, Set<String> variables) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            variables.add(node.at("/path/environmentVariable").asText());
            node.path("additionalPaths")
                    .forEach(path ->
                            variables.add(path.get("environmentVariable").asText()));
        }
        node.forEach(child -> collect(child, variables));
    }
}
