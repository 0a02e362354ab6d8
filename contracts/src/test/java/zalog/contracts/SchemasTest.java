package zalog.contracts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each schema describes its record, component by component. */
class SchemasTest {

    static Stream<Class<?>> records() {
        return ContractTypes.all().stream().filter(Class::isRecord);
    }

    static Stream<Class<?>> enums() {
        return ContractTypes.all().stream().filter(Class::isEnum);
    }

    @Test
    void everySchemaHasItsRecordAndTheReverse() {
        var schemas = Resources.files(Resources.ROOT.resolve("schemas"))
                .map(path -> path.getFileName().toString().replace(".json", ""))
                .filter(name -> !name.equals("common"));

        assertThat(schemas).containsExactlyInAnyOrderElementsOf(bodyNames());
    }

    @Test
    void everySharedDefinitionHasItsTypeAndTheReverse() {
        var shared = ContractTypes.all().stream().map(Class::getSimpleName).filter(name -> !bodyNames()
                .contains(name));

        assertThat(shared)
                .containsExactlyInAnyOrderElementsOf(
                        ContractTypes.definitions().map(Map.Entry::getKey).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaHasTheComponentsOfItsRecordWithTheirTypes(Class<?> type) {
        var described = new TreeMap<String, String>();
        ContractTypes.schemaOf(type).get("properties").properties().stream()
                .filter(property -> !property.getValue().has("const"))
                .forEach(property -> described.put(property.getKey(), ContractTypes.nameOf(property.getValue())));

        assertThat(described)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .collect(toMap(
                                RecordComponent::getName,
                                component -> ContractTypes.nameOf(component.getGenericType()))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaRequiresWhatIsNotOptional(Class<?> type) {
        var required = ContractTypes.names(ContractTypes.schemaOf(type).get("required"));
        required.remove("type");

        assertThat(required)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() != Optional.class)
                        .map(RecordComponent::getName)
                        .collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaAllowsNoOtherProperties(Class<?> type) {
        assertThat(ContractTypes.schemaOf(type).get("additionalProperties").toString())
                .isEqualTo("false");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void aSchemaHasTheConstantsOfItsEnum(Class<?> type) {
        assertThat(ContractTypes.names(ContractTypes.schemaOf(type).get("enum")))
                .isEqualTo(Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(toSet()));
    }

    @Test
    void theFormsOfTheSchemaAreThoseOfTheCode() {
        var forms = Map.of(
                "region", Forms.REGION, "activity", Forms.ACTIVITY, "currency", Forms.CURRENCY, "code", Forms.CODE);

        forms.forEach((name, form) -> assertThat(
                        ContractTypes.COMMON.at("/$defs/" + name + "/pattern").textValue())
                .isEqualTo("^" + form + "$"));
    }

    private static Set<String> bodyNames() {
        return Resources.bodies().map(Map.Entry::getKey).collect(toSet());
    }
}
