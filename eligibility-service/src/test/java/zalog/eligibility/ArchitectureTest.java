package zalog.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.eligibility.fixture.model.ModelThatAsksTheKit;
import zalog.eligibility.fixture.model.ModelThatWritesJson;
import zalog.kit.testing.DocumentedApi;
import zalog.kit.testing.ServiceLayers;

class ArchitectureTest {

    @Test
    void everyClassKeepsToItsLayer() {
        ServiceLayers.check(ServiceLayers.production("zalog.eligibility"));
    }

    @ParameterizedTest
    @ValueSource(classes = {ModelThatWritesJson.class, ModelThatAsksTheKit.class})
    void aModelThatKnowsTooMuchIsFound(Class<?> fixture) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ServiceLayers.check(new ClassFileImporter().importClasses(fixture)))
                .withMessageContaining(fixture.getSimpleName());
    }

    @Test
    void theDocumentHasEveryOperationWithItsRoles() {
        assertThat(DocumentedApi.implemented("zalog.eligibility"))
                .isEqualTo(DocumentedApi.documented("eligibility-service"))
                .contains("GET /assessments/{applicationId} [auditor, officer, sme]");
    }
}
