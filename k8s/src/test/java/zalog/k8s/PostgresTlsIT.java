package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.Service;

/** A service with the variables of its pod talks to no PostgreSQL that another authority vouches for, with neither driver. */
class PostgresTlsIT {
    private static final String FLYWAY = "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SSLROOTCERT";
    private static final String HIBERNATE = "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS";
    private static final Service SERVICE = Service.GUARANTEE;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void flywayRefusesAServerOfAnotherAuthority() throws Exception {
        try (SecuredPostgres postgres = new SecuredPostgres(LocalStack.shared(), folder)) {
            Jar job = jar(postgres, ServicesTest.migration("prod", SERVICE));
            job.variables().put(FLYWAY, another());

            assertThat(job.run()).isNotZero();
            assertThat(job.output()).contains("SSL error");
        }
    }

    @Test
    void hibernateRefusesAServerOfAnotherAuthority() throws Exception {
        try (SecuredPostgres postgres = new SecuredPostgres(LocalStack.shared(), folder)) {
            assertThat(jar(postgres, ServicesTest.migration("prod", SERVICE)).run())
                    .isZero();
            Jar pod = jar(postgres, ServicesTest.deployment("prod", SERVICE));
            assertThat(databaseOf(pod)).isEqualTo("UP");

            pod.variables().put(HIBERNATE, another());
            assertThat(databaseOf(pod)).isEqualTo("DOWN");
        }
    }

    /** What the service says of its reactive connections; the rest of its surroundings is not there. */
    private static String databaseOf(Jar pod) throws Exception {
        Process process = pod.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + pod.variables().get("QUARKUS_HTTP_PORT") + "/q/health/ready"))
                    .build();
            HttpResponse<String> answer = await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> http.send(ready, HttpResponse.BodyHandlers.ofString()), each -> true);
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("checks")
                    .valueStream()
                    .filter(check -> check.path("name").asText().startsWith("Reactive PostgreSQL"))
                    .map(check -> check.path("status").asText())
                    .findAny()
                    .orElseThrow();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Jar jar(SecuredPostgres postgres, Manifest workload) {
        Map<String, String> variables =
                postgres.variables(SERVICE, workload, "(ZALOG_DB|QUARKUS_(DATASOURCE|FLYWAY|INIT))_.*");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(Ports.freePort()));
        return new Jar(SERVICE, variables, folder.resolve("output.log"));
    }

    /** An authority that has signed nothing. */
    private String another() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("another"));
        return Files.writeString(elsewhere.resolve("ca.crt"), new Certificates(elsewhere).authority())
                .toString();
    }
}
