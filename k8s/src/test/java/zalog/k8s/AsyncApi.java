package zalog.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code asyncapi.yaml} of the contracts. */
final class AsyncApi {
    private static final Manifest DOCUMENT = Manifest.parse(
                    Kustomize.read(Kustomize.ROOT.resolveSibling("contracts/src/main/resources/asyncapi.yaml")))
            .getFirst();

    private AsyncApi() {}

    /** The topics to which a service's own operations send; replaying dead letters is not among them. */
    static Set<String> sentBy(String service) {
        return DOCUMENT.at("/operations").properties().stream()
                .filter(operation -> operation.getKey().startsWith(service + "Sends"))
                .map(operation -> operation.getValue().at("/channel/$ref").asText())
                .map(reference -> DOCUMENT.text(reference.substring(1) + "/address"))
                .collect(Collectors.toSet());
    }

    /** How Kafka is to make a topic; those of dead letters share a channel, whose address has parameters. */
    static JsonNode binding(String topic) {
        return Manifest.stream(DOCUMENT.at("/channels"))
                .filter(channel -> topic.matches(
                        channel.get("address").asText().replace(".", "\\.").replaceAll("\\{\\w+}", ".+")))
                .map(channel ->
                        DOCUMENT.at(channel.at("/bindings/$ref").asText().substring(1) + "/kafka"))
                .findFirst()
                .orElseThrow();
    }
}
