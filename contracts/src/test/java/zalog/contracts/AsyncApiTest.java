package zalog.contracts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** asyncapi.yaml names exactly the topics, messages and subscriptions of the code. */
class AsyncApiTest {
    private final JsonNode document = document();

    @Test
    void itsChannelsAreTheTopicsWithTheirPartitions() {
        var channels = document.get("channels").properties().stream()
                .map(Map.Entry::getValue)
                .filter(channel -> !channel.has("parameters"))
                .map(channel -> new Topic(
                        channel.get("address").textValue(),
                        binding(channel).get("partitions").intValue()));

        assertThat(channels).containsExactlyInAnyOrderElementsOf(Topics.main());
    }

    @Test
    void aDeadLetterTopicHasItsPartitionsAndEveryTopicTakesTheLargestMessage() {
        assertThat(binding(document.at("/channels/deadLetters"))
                        .get("partitions")
                        .intValue())
                .isEqualTo(Topics.subscriptions().getFirst().deadLetter().partitions());
        assertThat(document.get("channels")).isNotEmpty().allSatisfy(channel -> assertThat(binding(channel)
                        .at("/topicConfiguration/max.message.bytes")
                        .intValue())
                .isEqualTo(Topics.MESSAGE_BYTES_MAX));
    }

    @Test
    void eachChannelCarriesTheMessagesOfItsTopic() {
        var carried = document.get("channels").properties().stream()
                .map(Map.Entry::getValue)
                .filter(channel -> channel.has("messages"))
                .collect(toMap(channel -> channel.get("address").textValue(), channel -> names(channel, "messages")));

        assertThat(carried)
                .isEqualTo(Topics.main().stream().collect(toMap(Topic::name, topic -> MessageTypes.all().stream()
                        .filter(type -> MessageTypes.topicOf(type).equals(topic.name()))
                        .map(MessageTypes::nameOf)
                        .collect(toSet()))));
    }

    @Test
    void itsReceivingOperationsAreTheSubscriptions() {
        var taken = document.get("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().get("action").textValue().equals("receive"))
                .map(operation -> new Subscription(
                        operation.getKey().split("Takes")[0],
                        at(operation.getValue().at("/channel/$ref"))
                                .get("address")
                                .textValue()));

        assertThat(taken).containsExactlyInAnyOrderElementsOf(Topics.subscriptions());
    }

    @Test
    void eachMessageRefersToItsSchema() {
        document.at("/components/messages").properties().forEach(message -> assertThat(Resources.ROOT.resolve(
                        message.getValue().at("/payload/schema/$ref").textValue()))
                .hasFileName(message.getKey() + ".json")
                .exists());
    }

    @Test
    void everyReferenceInsideItLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allMatch(reference -> document.at(reference.substring(1)).isObject());
    }

    /** How Kafka is to make a channel's topic. */
    private JsonNode binding(JsonNode channel) {
        return at(channel.at("/bindings/$ref")).get("kafka");
    }

    private JsonNode at(JsonNode reference) {
        return document.at(reference.textValue().substring(1));
    }

    private static Set<String> names(JsonNode node, String field) {
        var names = new TreeSet<String>();
        node.get(field).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Files.readString(Resources.ROOT.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
