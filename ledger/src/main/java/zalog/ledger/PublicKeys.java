package zalog.ledger;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import zalog.contracts.ContractJson;

/** The keys whose seals are believed. */
public final class PublicKeys {
    private static final AlgorithmConstraints ED25519_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final List<JsonWebKey> keys;

    private PublicKeys(List<JsonWebKey> keys) {
        this.keys = keys;
    }

    /** Reads a JSON Web Key Set, as the ledger publishes it; anything else throws IllegalArgumentException. */
    public static PublicKeys parse(String json) {
        try {
            return new PublicKeys(new JsonWebKeySet(json).getJsonWebKeys());
        } catch (JoseException e) {
            throw new IllegalArgumentException("This is no JSON Web Key Set: " + e.getMessage(), e);
        }
    }

    /** What one of these keys signed; nothing if none of them did. */
    public Optional<Seal> open(String jws) {
        return isExact(jws)
                ? keys.stream().flatMap(key -> open(jws, key.getKey()).stream()).findFirst()
                : Optional.empty();
    }

    /** Whether no other text means the same: base64 has bits to spare, and readers pass over characters it does not know. */
    private static boolean isExact(String jws) {
        try {
            return Arrays.stream(jws.split("\\.", -1))
                    .allMatch(part -> part.equals(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(Base64.getUrlDecoder().decode(part))));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Seal> open(String jws, Key key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ED25519_ONLY);
            signature.setCompactSerialization(jws);
            signature.setKey(key);
            return signature.verifySignature()
                    ? Optional.of(
                            ContractJson.read(signature.getPayload().getBytes(StandardCharsets.UTF_8), Seal.class))
                    : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }
}
