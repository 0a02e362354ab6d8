package zalog.stack;

import java.net.URI;

/** Keycloak on localhost with the realm {@code zalog}: demo users, a demo client, passwords that are for this machine only. */
public interface KeycloakServer extends Part {

    @Override
    default String name() {
        return "Keycloak";
    }

    default URI url() {
        return URI.create("http://localhost:" + port());
    }

    /** The realm's address: what services take for {@code QUARKUS_OIDC_AUTH_SERVER_URL}, and the tokens' issuer. */
    default URI realm() {
        return URI.create(url() + "/realms/" + KeycloakRealm.NAME);
    }
}
