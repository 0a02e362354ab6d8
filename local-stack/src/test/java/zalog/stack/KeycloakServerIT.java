package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakServerIT {
    private final LocalStack stack = LocalStack.sharedWithKeycloak();

    @ParameterizedTest
    @CsvSource({
        "sme-7707083893, sme, inn, 7707083893",
        "sme-500100732259, sme, inn, 500100732259",
        "bank-044525225, bank, bic, 044525225",
    })
    void aTokenSaysWhoActs(String user, String role, String claim, String value) {
        assertThat(claims(user))
                .contains("\"realm_access\":{\"roles\":[\"" + role + "\"]}")
                .contains("\"" + claim + "\":\"" + value + "\"")
                .contains("\"preferred_username\":\"" + user + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarantor", "officer", "approver", "auditor", "operator"})
    void staffHaveTheirRoleAndNeitherInnNorBic(String user) {
        assertThat(claims(user))
                .contains("\"realm_access\":{\"roles\":[\"" + user + "\"]}")
                .doesNotContain("\"inn\"")
                .doesNotContain("\"bic\"");
    }

    @Test
    void aTokenIsForTheApiForAnHourFromThisRealmAndSmall() {
        String token = stack.tokens().of("officer");
        assertThat(claims("officer"))
                .contains("\"aud\":\"zalog-api\"")
                .contains("\"iss\":\"" + stack.keycloak().realm() + "\"");
        assertThat(token).hasSizeLessThan(1000);
        assertThat(lifetimeSeconds(claims("officer"))).isEqualTo(3600);
    }

    @Test
    void aTokenIsAskedForOnce() {
        assertThat(stack.tokens().of("auditor")).isSameAs(stack.tokens().of("auditor"));
    }

    @Test
    void nobodyGetsNoToken() {
        assertThatThrownBy(() -> stack.tokens().of("nobody")).isInstanceOf(StackException.class);
    }

    private String claims(String user) {
        String payload = stack.tokens().of(user).split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static long lifetimeSeconds(String claims) {
        return number(claims, "exp") - number(claims, "iat");
    }

    private static long number(String claims, String name) {
        return Long.parseLong(claims.replaceFirst(".*\"" + name + "\":(\\d+).*", "$1"));
    }
}
