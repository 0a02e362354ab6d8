package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keycloak's operator lives in the namespace that admits restricted pods alone and denies every connection by default. Its own
 * manifests are fetched when they are applied; here a stand-in with their names and labels takes their place.
 */
class KeycloakOperatorTest {
    static final Map<String, String> LABELS = Map.of("app.kubernetes.io/name", "keycloak-operator");
    private static final Path FOLDER = Kustomize.ROOT.resolve("operators/keycloak");

    @Test
    void itIsOfKeycloaksVersion() {
        assertThat(kustomization().each("/resources")).hasSize(3).allSatisfy(resource -> assertThat(resource.asText())
                .contains("/keycloak-k8s-resources/" + Code.pom("keycloak.version") + "/"));
    }

    @Test
    void itsPodIsAdmittedAndItsAccountIsThatOfTheNamespace(@TempDir Path folder) throws IOException {
        String ours = Kustomize.read(FOLDER.resolve("kustomization.yaml"));
        String standIn = "  - operator.yaml\n";
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                ours.replaceAll("  - https://\\S+/kubernetes\\.yml\n", standIn).replaceAll("  - https://\\S+\n", ""));
        Files.copy(
                Kustomize.ROOT.resolve("src/test/resources/keycloak-operator.yaml"), folder.resolve("operator.yaml"));

        List<Manifest> rendered = Kustomize.render(folder);

        assertThat(rendered).hasSize(3).allSatisfy(each -> {
            switch (each.kind()) {
                case "Deployment" -> {
                    assertThat(each.text("/metadata/namespace")).isEqualTo("zalog");
                    assertThat(each.labels("/spec/template/metadata/labels")).isEqualTo(LABELS);
                    PodsTest.isRestricted(each.at("/spec/template/spec"));
                }
                case "ClusterRoleBinding" ->
                    assertThat(each.text("/subjects/0/namespace")).isEqualTo("zalog");
                default -> assertThat(each.text("/metadata/namespace")).isEqualTo("zalog");
            }
        });
    }

    private static Manifest kustomization() {
        return Manifest.parse(Kustomize.read(FOLDER.resolve("kustomization.yaml")))
                .getFirst();
    }
}
