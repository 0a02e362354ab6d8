package zalog.kit.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Forgets, hour by hour, the messages and the requests that nobody sends again, so that the tables which remember them do
 * not grow without end. What is a year old at the first round goes batch by batch, and delays nobody.
 */
@ApplicationScoped
public class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 5_000;

    /** Twice as long as brokers keep a message. */
    private static final String MESSAGES = """
            delete from inbox where message_id = any (array(
                select message_id from inbox where received_at < now() - interval '60 days'
                limit :batch for update skip locked))
            """;
    /** As long as the interface promises. */
    private static final String REQUESTS = """
            delete from idempotency_key where (actor, key) in (
                select actor, key from idempotency_key where created_at < now() - interval '30 days'
                limit :batch for update skip locked)
            """;

    private final Vertx vertx;
    private final Transactions transactions;
    private volatile long timer;

    @Inject
    Forgetting(Vertx vertx, Transactions transactions) {
        this.vertx = vertx;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(EVERY.toMillis(), _ -> forget().subscribe()
                .with(_ -> {}, failure -> LOG.warnf("Old messages are forgotten later: %s", failure.toString())));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** Forgets all that is old enough. */
    public Uni<Void> forget() {
        return all(MESSAGES).chain(() -> all(REQUESTS));
    }

    private Uni<Void> all(String sql) {
        return Uni.createFrom()
                .deferred(() -> transactions.run(session -> session.createNativeQuery(sql)
                        .setParameter("batch", BATCH)
                        .executeUpdate()))
                .repeat()
                .whilst(deleted -> deleted == BATCH)
                .onItem()
                .ignoreAsUni();
    }
}
