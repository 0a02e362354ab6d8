package zalog.guarantee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.guarantee.register.model.fixture.ModelThatBreaksTheRules;

class ArchitectureTest {
    static final String[] TECHNOLOGY = {
        "io.quarkus..",
        "io.vertx..",
        "com.fasterxml..",
        "jakarta..",
        "org.hibernate..",
        "org.apache.kafka..",
        "org.eclipse.microprofile..",
        "zalog.kit.."
    };
    static final ArchRule MODELS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat(TECHNOLOGY, "io.smallrye..", "..adapter.."));
    static final ArchRule ONLY_ADAPTERS_SEE_TECHNOLOGY = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(concat(TECHNOLOGY, "..adapter.."));
    static final ArchRule TIME_AND_CHANCE_COME_FROM_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");
    static final ArchRule THE_REGISTER_KNOWS_NOTHING_OF_CASES = noClasses()
            .that()
            .resideInAPackage("zalog.guarantee.register..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("zalog.guarantee.verification..");

    static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zalog.guarantee");
    static final JavaClasses FIXTURE = new ClassFileImporter().importClasses(ModelThatBreaksTheRules.class);

    static List<ArchRule> rules() {
        return List.of(
                MODELS_ARE_PURE,
                ONLY_ADAPTERS_SEE_TECHNOLOGY,
                TIME_AND_CHANCE_COME_FROM_OUTSIDE,
                THE_REGISTER_KNOWS_NOTHING_OF_CASES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceKeepsTheRule(ArchRule rule) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFixtureBreaksTheRule(ArchRule rule) {
        assertThat(rule.evaluate(FIXTURE).hasViolation()).isTrue();
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
