package zalog.budget;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.budget.appropriation.model.fixture.ModelThatBreaksTheRules;
import zalog.kit.testing.DocumentedApi;
import zalog.kit.testing.ServiceLayers;

class ArchitectureTest {
    static final ArchRule TIME_AND_CHANCE_COME_FROM_OUTSIDE = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");
    static final ArchRule THE_BOOKS_KNOW_NOTHING_OF_WHO_IS_IN_THEM = noClasses()
            .that()
            .resideInAPackage("zalog.budget.appropriation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("zalog.budget.reservation..", "zalog.budget.loan..");
    static final ArchRule MONEY_IS_NEVER_A_FLOAT = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(double.class, float.class, Double.class, Float.class);

    static final JavaClasses SERVICE = ServiceLayers.production("zalog.budget");
    static final JavaClasses FIXTURE = new ClassFileImporter().importClasses(ModelThatBreaksTheRules.class);

    static List<ArchRule> rules() {
        return List.of(
                TIME_AND_CHANCE_COME_FROM_OUTSIDE, THE_BOOKS_KNOW_NOTHING_OF_WHO_IS_IN_THEM, MONEY_IS_NEVER_A_FLOAT);
    }

    @Test
    void everyClassKeepsToItsLayer() {
        ServiceLayers.check(SERVICE);
        assertThatThrownBy(() -> ServiceLayers.check(FIXTURE)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceKeepsTheRuleAndTheFixtureBreaksIt(ArchRule rule) {
        rule.check(SERVICE);
        assertThat(rule.evaluate(FIXTURE).hasViolation()).isTrue();
    }

    @Test
    void theDocumentNamesEveryOperationWithItsRoles() {
        assertThat(DocumentedApi.documented("budget-service")).isEqualTo(DocumentedApi.implemented("zalog.budget"));
    }
}
