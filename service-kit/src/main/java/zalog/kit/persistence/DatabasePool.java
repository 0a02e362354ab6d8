package zalog.kit.persistence;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections that do not wait without limit for a database which hangs, or has gone without a word: who waits for it meets an
 * outage, and may ask again.
 *
 * <p>The same limit holds for a connection on which nobody asks anything, so the pool must give those up earlier.
 */
@Singleton
public class DatabasePool implements PgPoolCreator {
    private final int patienceMillis;

    @Inject
    DatabasePool(@ConfigProperty(name = "zalog.db.answers-within") Duration patience) {
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(server -> server.setConnectTimeout(patienceMillis));
        input.poolOptions().setConnectionTimeout(patienceMillis).setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .withConnectHandler(this::limit)
                .using(input.vertx())
                .build();
    }

    private void limit(SqlConnection connection) {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase ofServer) {
            ofServer.socket().channelHandlerContext().pipeline().addFirst(new Limit());
        }
        connection.close(); // into the pool
    }

    /** Stands next to the network: the driver's own way to close says goodbye and waits for the server to hang up. */
    private final class Limit extends IdleStateHandler {
        Limit() {
            super(0, 0, patienceMillis, TimeUnit.MILLISECONDS);
        }

        @Override
        protected void channelIdle(ChannelHandlerContext context, IdleStateEvent silence) {
            context.close();
        }
    }
}
