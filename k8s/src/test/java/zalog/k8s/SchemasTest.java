package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document is valid, with no field that its type does not know. */
class SchemasTest {
    static final Iterable<String> OVERLAYS = Kustomize.OVERLAYS;

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyDocumentOfAnOverlayIsValid(String overlay) {
        assertThat(Kustomize.overlay(overlay))
                .hasSizeGreaterThan(50)
                .allSatisfy(each -> assertThat(Schemas.faults(each)).isEmpty());
    }

    @Test
    void everyDocumentOfTheBaseIsValid() {
        assertThat(Kustomize.sources()).hasSizeGreaterThan(40).allSatisfy(each -> assertThat(Schemas.faults(each))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field-of-a-container",
                "field-of-a-job",
                "number-for-a-text",
                "field-of-a-topic",
                "operation-of-a-user",
                "field-of-a-rule",
                "field-of-a-cluster",
                "field-of-a-scaler",
                "metadata-of-a-realm",
                "field-of-a-realm",
                "field-of-a-pod-template",
                "unknown-kind"
            })
    void aMistakeIsFound(String fixture) {
        String file = "src/test/resources/misspelt/" + fixture + ".yaml";

        assertThat(Manifest.parse(Kustomize.read(Kustomize.ROOT.resolve(file))))
                .singleElement()
                .satisfies(each -> assertThat(Schemas.faults(each)).isNotEmpty());
    }

    @Test
    void onlyFieldsThatAreUsedAreListedAsReadByHand() {
        Set<String> unchecked = Kustomize.OVERLAYS.stream()
                .flatMap(overlay -> Kustomize.overlay(overlay).stream())
                .filter(each -> FieldsReadByHand.GROUPS.contains(each.text("/apiVersion")))
                .flatMap(each -> FieldsReadByHand.unchecked(each).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.println("No schema is to be had for these " + unchecked.size()
                + " fields, so that their values stay unchecked:\n  " + String.join("\n  ", unchecked));

        assertThat(FieldsReadByHand.KNOWN).containsExactlyInAnyOrderElementsOf(unchecked);
    }
}
