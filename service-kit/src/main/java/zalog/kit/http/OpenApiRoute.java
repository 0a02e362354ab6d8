package zalog.kit.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the OpenAPI document of the service at /q/openapi, byte for byte as it stands among the contracts. */
@ApplicationScoped
public class OpenApiRoute {
    private final String application;

    @Inject
    OpenApiRoute(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.application = application;
    }

    void serve(@Observes Router router) {
        Buffer document = Buffer.buffer(document());
        router.get("/q/openapi").handler(request -> request.response()
                .putHeader("Content-Type", "application/yaml; charset=utf-8")
                .end(document));
    }

    private byte[] document() {
        String name = "openapi/" + application + ".yaml";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The contracts have no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
