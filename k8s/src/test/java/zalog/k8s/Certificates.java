package zalog.k8s;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An authority and the certificates it signs, in one key store; as PEM they look like what Strimzi puts into Secrets. */
final class Certificates {
    static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path store;
    private final Set<String> issued = new HashSet<>();

    Certificates(Path folder) {
        this.store = folder.resolve("certificates.p12");
        make(AUTHORITY, "-ext", "bc:critical");
    }

    Path store() {
        return store;
    }

    /** A key and a certificate for {@code CN=name}, good for localhost too. */
    void issue(String name) {
        if (issued.add(name)) {
            make(name, "-signer", AUTHORITY, "-ext", "san=dns:localhost");
        }
    }

    String authority() {
        return pem("CERTIFICATE", certificates(AUTHORITY).getLast());
    }

    String chain(String name) {
        StringBuilder chain = new StringBuilder();
        certificates(name).forEach(each -> chain.append(pem("CERTIFICATE", each)));
        return chain.toString();
    }

    String key(String name) {
        try {
            return pem(
                    "PRIVATE KEY", load().getKey(name, PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Command.run(command);
    }

    private List<Certificate> certificates(String name) {
        try {
            return List.of(load().getCertificateChain(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore load() throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore loaded = KeyStore.getInstance("PKCS12");
            loaded.load(in, PASSWORD.toCharArray());
            return loaded;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static String pem(String what, Certificate certificate) {
        try {
            return pem(what, certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        String body = new String(LINES.encode(encoded), US_ASCII);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }
}
