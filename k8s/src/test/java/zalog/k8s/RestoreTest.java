package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.stack.Service;

/** What a restore does to PostgreSQL and to Kafka fits together. */
class RestoreTest {
    private static final DateTimeFormatter OF_POSTGRESQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssX");

    private final Manifest cluster = ServicesTest.one("restore", "Cluster", "zalog-db");
    private final Manifest offsets = ServicesTest.one("restore", "Job", "offsets");

    @Test
    void whatWasSentAnHourBeforeIsTakenAgain() {
        String instant = cluster.text("/spec/bootstrap/recovery/recoveryTarget/targetTime");

        assertThat(OffsetDateTime.parse(variable("SINCE")))
                .isEqualTo(OffsetDateTime.parse(instant, OF_POSTGRESQL).minusHours(1));
    }

    @Test
    void everyServiceIsSetBackByTheToolsOfTheBrokersVersion() {
        assertThat(variable("SERVICES"))
                .isEqualTo(Stream.of(Service.values()).map(Service::module).collect(Collectors.joining(" ")));
        assertThat(offsets.container().path("image").asText())
                .endsWith(":" + strimzi() + "-kafka-" + Code.pom("kafka.version"));
    }

    /** An archive that is not empty would not be written to; and prod, applied afterwards, must go on with the same one. */
    @Test
    void theRestoredClusterGoesOnInALogOfItsOwnWhichIsThatOfProduction() {
        String parameters = "/spec/plugins/0/parameters/serverName";

        assertThat(cluster.text("/spec/externalClusters/0/plugin/parameters/serverName"))
                .isNotEmpty()
                .isNotEqualTo(cluster.text(parameters));
        assertThat(ServicesTest.one("prod", "Cluster", "zalog-db").text(parameters))
                .isEqualTo(cluster.text(parameters));
    }

    @Test
    void thereIsACopyAtOnce() {
        assertThat(ServicesTest.one("prod", "ScheduledBackup", "zalog-db")
                        .at("/spec/immediate")
                        .toString())
                .isEqualTo("true");
    }

    private String variable(String name) {
        return Manifest.stream(offsets.container().path("env"))
                .filter(each -> each.path("name").asText().equals(name))
                .map((JsonNode each) -> each.path("value").asText())
                .findAny()
                .orElseThrow();
    }

    private static String strimzi() {
        return Code.source("k8s/pom.xml").replaceAll("(?s).*<strimzi.version>([^<]+)<.*", "$1");
    }
}
