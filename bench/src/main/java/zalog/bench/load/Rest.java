package zalog.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Sends JSON on connections that are kept open, all on one event loop, so that the load costs little itself. */
final class Rest implements AutoCloseable {
    static final int CONNECTIONS = 64;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setKeepAliveTimeout(300));

    /** An answer that was not the one hoped for fails with its status and body. */
    Future<HttpClientResponse> post(URI url, String authorization, String key, byte[] body, int expected) {
        return client.request(
                        new RequestOptions().setAbsoluteURI(url.toString()).setMethod(HttpMethod.POST))
                .compose(request -> send(request, authorization, key, body))
                .compose(response ->
                        response.statusCode() == expected ? response.end().map(response) : refused(response));
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, String authorization, String key, byte[] body) {
        return request.putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", key)
                .send(Buffer.buffer(body));
    }

    private static Future<HttpClientResponse> refused(HttpClientResponse response) {
        return response.body().compose(body -> Future.failedFuture(response.statusCode() + " " + body));
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
