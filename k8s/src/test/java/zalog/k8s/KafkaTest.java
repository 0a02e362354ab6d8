package zalog.k8s;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.contracts.Subscription;
import zalog.contracts.Topic;
import zalog.contracts.Topics;
import zalog.stack.Service;

/** Topics, rights and scalers are what AsyncAPI and the services' channels say. */
class KafkaTest {
    @Test
    void theTopicsAreThoseOfTheContractsWithTheirPartitions() {
        assertThat(Kustomize.overlay("prod", "KafkaTopic"))
                .map(topic ->
                        new Topic(topic.name(), topic.at("/spec/partitions").intValue()))
                .containsExactlyInAnyOrderElementsOf(Topics.all());
    }

    @Test
    void everyTopicSaysHowLongItKeepsWhatInSettingsThatKafkaKnows() {
        Set<String> known = Arrays.stream(TopicConfig.class.getFields())
                .filter(field -> field.getName().endsWith("_CONFIG"))
                .map(KafkaTest::text)
                .collect(toSet());

        assertThat(Kustomize.overlay("prod", "KafkaTopic"))
                .allSatisfy(topic -> assertThat(topic.at("/spec/config").properties())
                        .map(Map.Entry::getKey)
                        .contains("cleanup.policy", "retention.ms", "min.insync.replicas")
                        .isSubsetOf(known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void aTopicIsMadeAsAsyncApiSaysAndKeepsItsMessagesForAsLong(String overlay) {
        assertThat(Kustomize.overlay(overlay, "KafkaTopic")).isNotEmpty().allSatisfy(topic -> {
            JsonNode binding = AsyncApi.binding(topic.name());
            assertThat(topic.at("/spec/partitions")).isEqualTo(binding.get("partitions"));
            assertThat(topic.labels("/spec/config")).containsAllEntriesOf(settings(binding.get("topicConfiguration")));
        });
    }

    @Test
    void aServiceMayDoInKafkaWhatAsyncApiSaysItDoes() {
        Map<String, Set<String>> granted = Kustomize.overlay("prod", "KafkaUser").stream()
                .filter(user -> !user.name().equals("kafka-lag"))
                .collect(toMap(Manifest::name, KafkaTest::rights));

        assertThat(granted).isEqualTo(Stream.of(Service.values()).collect(toMap(Service::module, KafkaTest::needed)));
    }

    @Test
    void whoLooksAtTheLagMayDoNothingElse() {
        assertThat(Kustomize.overlay("prod", "KafkaUser"))
                .filteredOn(user -> user.name().equals("kafka-lag"))
                .singleElement()
                .satisfies(user -> assertThat(rights(user)).containsExactly("Describe group *", "Describe topic *"));
    }

    /** Those the tests above have read: a prefix, a denial or a host would change what they mean. */
    @Test
    void aRightIsAlwaysOneToDoSomethingWithOneName() {
        assertThat(Kustomize.overlay("prod", "KafkaUser"))
                .flatMap(user -> user.each("/spec/authorization/acls").toList())
                .isNotEmpty()
                .allSatisfy(acl -> {
                    assertThat(acl.fieldNames()).toIterable().containsExactlyInAnyOrder("resource", "operations");
                    assertThat(acl.get("resource").fieldNames()).toIterable().containsExactlyInAnyOrder("type", "name");
                });
    }

    @Test
    void theScalersLookAtTheLagOfEachSubscription() {
        Map<String, Set<String>> watched = Kustomize.overlay("prod", "ScaledObject").stream()
                .collect(toMap(scaler -> scaler.text("/spec/scaleTargetRef/name"), scaler -> scaler.each(
                                "/spec/triggers")
                        .map(trigger -> trigger.at("/metadata/consumerGroup").asText() + " "
                                + trigger.at("/metadata/topic").asText())
                        .collect(toSet())));

        assertThat(watched)
                .isEqualTo(Stream.of(Service.values())
                        .collect(toMap(Service::module, service -> Code.channels(service).entrySet().stream()
                                .map(channel -> channel.getValue() + " " + channel.getKey())
                                .collect(toSet()))));
    }

    @Test
    void theScalersCountFromWhereTheServicesReadInAProtocolThatTheBrokersStillSpeak() {
        String from = Code.settings(Service.BUDGET)
                .getOrDefault("mp.messaging.connector.smallrye-kafka.auto.offset.reset", "latest");

        assertThat(Kustomize.overlay("prod", "ScaledObject"))
                .flatMap(scaler -> scaler.each("/spec/triggers").toList())
                .isNotEmpty()
                .allSatisfy(trigger -> {
                    assertThat(trigger.at("/metadata/offsetResetPolicy").asText())
                            .isEqualTo(from);
                    // Kafka 4 has dropped what was before 2.1; unsaid, it would be 1.0.0.
                    assertThat(trigger.at("/metadata/version").asText()).matches("2\\.[1-8]\\.0|[34]\\.\\d\\.0");
                });
    }

    @Test
    void aScalerAsksForNoMoreConsumersThanThereArePartitions() {
        int partitions =
                Topics.main().stream().mapToInt(Topic::partitions).min().orElseThrow();

        assertThat(Kustomize.overlay("prod", "ScaledObject"))
                .hasSize(Service.values().length)
                .allSatisfy(
                        scaler -> assertThat(scaler.at("/spec/maxReplicaCount").intValue())
                                .isLessThanOrEqualTo(partitions));
    }

    private static Set<String> rights(Manifest user) {
        Set<String> rights = new TreeSet<>();
        user.each("/spec/authorization/acls").forEach(acl -> acl.get("operations")
                .forEach(operation -> rights.add(operation.asText() + " "
                        + acl.at("/resource/type").asText() + " "
                        + acl.at("/resource/name").asText())));
        return rights;
    }

    private static Set<String> needed(Service service) {
        List<Subscription> taken = Topics.subscriptions().stream()
                .filter(each -> each.consumer().equals(service.id()))
                .toList();
        Set<String> rights = new TreeSet<>(Set.of("Read group " + service.module()));
        Stream.of(
                        AsyncApi.sentBy(service.id()).stream(),
                        taken.stream().map(Subscription::topic),
                        taken.stream().map(each -> each.deadLetter().name()))
                .flatMap(topics -> topics)
                .forEach(topic -> rights.addAll(Set.of("Write topic " + topic, "Describe topic " + topic)));
        taken.forEach(each -> rights.add("Read topic " + each.topic()));
        return rights;
    }

    /** AsyncAPI lists policies, Kafka's settings separate them by commas. */
    private static Map<String, String> settings(JsonNode configuration) {
        return configuration.properties().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        setting -> setting.getValue().isArray()
                                ? Manifest.stream(setting.getValue())
                                        .map(JsonNode::asText)
                                        .collect(joining(","))
                                : setting.getValue().asText()));
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
