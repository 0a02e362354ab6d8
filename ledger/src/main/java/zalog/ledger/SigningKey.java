package zalog.ledger;

import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import zalog.contracts.ContractJson;

/** An Ed25519 key that seals ledgers, as a JSON Web Key with its private part. */
public final class SigningKey {
    private final OctetKeyPairJsonWebKey key;

    private SigningKey(OctetKeyPairJsonWebKey key) {
        this.key = key;
    }

    /** Reads a JSON Web Key; one that is not Ed25519, or has no private part, throws IllegalArgumentException. */
    public static SigningKey parse(String json) {
        OctetKeyPairJsonWebKey key = Keys.ed25519(json);
        if (key.getPrivateKey() == null) {
            throw new IllegalArgumentException("The key has no private part \"d\"");
        }
        return new SigningKey(key);
    }

    /** A new key, named by what it is. */
    public static SigningKey generate() {
        try {
            OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    /** A compact JWS over the seal. */
    public String sign(Seal seal) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayload(new String(ContractJson.write(seal), StandardCharsets.UTF_8));
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    /** What may be published: a JSON Web Key Set of the public part. */
    public String published() {
        return "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    /** The whole key, to be kept secret. */
    public String secret() {
        return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** Reading of keys. */
    static final class Keys {
        private Keys() {}

        static OctetKeyPairJsonWebKey ed25519(String json) {
            try {
                if (JsonWebKey.Factory.newJwk(json) instanceof OctetKeyPairJsonWebKey key
                        && key.getSubtype().equals(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)) {
                    return key;
                }
            } catch (JoseException e) {
                throw new IllegalArgumentException("The key is no JSON Web Key: " + e.getMessage(), e);
            }
            throw new IllegalArgumentException("The key is not of the kind OKP, Ed25519");
        }
    }
}
