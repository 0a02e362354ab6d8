package zalog.k8s;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import zalog.stack.Service;

/** The Ingress leads each path of the services' interfaces to its service, and no other path. */
class IngressTest {
    static final Iterable<String> OVERLAYS = Kustomize.OVERLAYS;

    /** For operators inside the cluster. */
    private static final Set<String> INSIDE = Set.of("/dead-letters", "/dev");

    @Test
    void eachPathOfAnInterfaceGoesToItsService() {
        Map<String, String> routes = routes("prod");
        routes.values().removeIf(service -> service.equals("zalog-keycloak-service"));

        assertThat(routes)
                .isEqualTo(Stream.of(Service.values())
                        .flatMap(service -> roots(service).map(root -> Map.entry(root, service.module())))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void thereIsOneHostWhichKeycloakPutsIntoItsTokens(String overlay) {
        Manifest ingress = ServicesTest.one(overlay, "Ingress", "zalog");
        String host = ingress.text("/spec/rules/0/host");

        assertThat(ingress.at("/spec/rules")).hasSize(1);
        assertThat(ServicesTest.one(overlay, "Keycloak", "zalog-keycloak").text("/spec/hostname/hostname"))
                .endsWith("://" + host);
        assertThat(ingress.each("/spec/tls"))
                .allSatisfy(tls -> assertThat(tls.at("/hosts/0").asText()).isEqualTo(host));
    }

    @Test
    void everyRealmPathIsThatOfTheImportedRealm() {
        String realm = ServicesTest.one("prod", "KeycloakRealmImport", "zalog").text("/spec/realm/realm");

        assertThat(routes("prod")).containsEntry("/realms/" + realm, "zalog-keycloak-service");
    }

    private static Map<String, String> routes(String overlay) {
        return ServicesTest.one(overlay, "Ingress", "zalog")
                .each("/spec/rules/0/http/paths")
                .collect(toMap(
                        path -> path.get("path").asText(),
                        path -> path.at("/backend/service/name").asText(),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    /** {@code /loans} of {@code /loans/{applicationId}/events}. */
    private static Stream<String> roots(Service service) {
        return Manifest.parse(Code.source("contracts/src/main/resources/openapi/" + service.module() + ".yaml"))
                .getFirst()
                .at("/paths")
                .properties()
                .stream()
                .map(path -> "/" + path.getKey().split("/")[1])
                .filter(root -> !INSIDE.contains(root))
                .collect(Collectors.toSet())
                .stream();
    }
}
