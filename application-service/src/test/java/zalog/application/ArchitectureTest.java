package zalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import zalog.application.fixture.model.ModelThatWritesJson;
import zalog.kit.testing.DocumentedApi;
import zalog.kit.testing.ServiceLayers;

class ArchitectureTest {

    @Test
    void everyClassKeepsToItsLayer() {
        ServiceLayers.check(ServiceLayers.production("zalog.application"));
    }

    @Test
    void aModelThatKnowsTooMuchIsFound() {
        var fixture = new ClassFileImporter().importClasses(ModelThatWritesJson.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ServiceLayers.check(fixture))
                .withMessageContaining("ModelThatWritesJson");
    }

    @Test
    void theDocumentHasEveryOperationWithItsRoles() {
        assertThat(DocumentedApi.implemented("zalog.application"))
                .isEqualTo(DocumentedApi.documented("application-service"))
                .contains("POST /applications [sme]");
    }
}
