package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The realm is that of the local stack, apart from its users and its client's name. */
class RealmTest {
    static final Iterable<String> OVERLAYS = Kustomize.OVERLAYS;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode local = local();

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void itHasTheRolesClaimsAndAttributesOfTheLocalRealm(String overlay) throws IOException {
        JsonNode realm = realm(overlay);

        assertThat(realm.at("/clients")).hasSize(1);
        for (String same :
                List.of("/realm", "/roles", "/clients/0/protocolMappers", "/clients/0/defaultClientScopes")) {
            assertThat(realm.at(same)).as(same).isEqualTo(local.at(same));
        }
        assertThat(attributes(realm)).isNotEmpty().isEqualTo(attributes(local));
    }

    @Test
    void productionHasNoUserAndNoPasswordGrant() {
        assertThat(realm("prod").has("users")).isFalse();
        assertThat(realm("prod").at("/clients/0/directAccessGrantsEnabled").toString())
                .isEqualTo("false");
        assertThat(realm("prod").at("/sslRequired").asText()).isEqualTo("external");
    }

    @Test
    void devHasAUserForEachRoleAsTheLocalStackHasThem() {
        List<JsonNode> users = Manifest.stream(realm("dev").get("users")).toList();

        assertThat(Manifest.stream(local.get("users"))).containsAll(users);
        assertThat(users.stream().map(user -> user.at("/realmRoles/0")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Manifest.stream(local.at("/roles/realm"))
                        .map(role -> role.get("name"))
                        .toList());
    }

    private static JsonNode realm(String overlay) {
        return ServicesTest.one(overlay, "KeycloakRealmImport", "zalog").at("/spec/realm");
    }

    private static JsonNode attributes(JsonNode realm) throws IOException {
        return JSON.readTree(
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
    }

    private static JsonNode local() {
        return Manifest.parse(Code.source("local-stack/src/main/resources/realm/zalog-realm.json"))
                .getFirst()
                .document();
    }
}
