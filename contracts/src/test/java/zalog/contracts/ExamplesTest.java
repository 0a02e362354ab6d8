package zalog.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static Stream<Path> valid() {
        return Resources.examples("valid");
    }

    static Stream<Path> invalid() {
        return Resources.examples("invalid");
    }

    static Stream<String> names() {
        return Resources.bodies().map(body -> body.getKey());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleHasNoFaults(Path example) {
        assertThat(Resources.faults(Resources.bodyOf(example), Resources.text(example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidExampleIsWrittenAsItWasRead(Path example) throws Exception {
        var json = Resources.text(example);

        var written = ContractJson.write(Resources.read(Resources.bodyOf(example), json));

        assertThat(ContractJson.mapper().readTree(written)).isEqualTo(Resources.tree(json));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleFailsItsSchema(Path example) {
        assertThat(Resources.faults(Resources.bodyOf(example), Resources.text(example)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleCannotBeRead(Path example) {
        var json = Resources.text(example);

        assertThatExceptionOfType(UnreadableMessage.class)
                .isThrownBy(() -> Resources.read(Resources.bodyOf(example), json))
                .withMessageStartingWith(Resources.bodyOf(example) + ": ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyBodyHasExamplesOfBothKinds(String name) {
        assertThat(valid().map(Resources::bodyOf)).contains(name);
        assertThat(invalid().map(Resources::bodyOf)).contains(name);
    }
}
