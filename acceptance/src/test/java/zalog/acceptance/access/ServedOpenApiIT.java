package zalog.acceptance.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.acceptance.journey.RunningSystem;
import zalog.stack.Service;

/** What a running service says of its interface is what the contracts say. */
class ServedOpenApiIT {

    @ParameterizedTest
    @EnumSource
    void theDocumentIsServedByteForByteWithoutAToken(Service service) throws Exception {
        var address = URI.create(RunningSystem.addresses().services().get(service) + "/q/openapi");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(contract(service));
        }
    }

    private static byte[] contract(Service service) throws IOException {
        String name = "/openapi/" + service.module() + ".yaml";
        try (var in = requireNonNull(ServedOpenApiIT.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
