package zalog.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import zalog.kit.stopping.Stopping;

/**
 * Sends what the outbox holds, on a thread of its own.
 *
 * <p>Rows are deleted in a transaction that commits after the broker has acknowledged every message: a crash in between
 * sends them again, and the inbox of their consumer drops the second copy. One relay at a time drains a database, so
 * that messages of one key keep their order. It wakes up on every commit, and looks by itself now and then.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x7a616c6f67L;
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 500;
    /** What is committed within this time is sent together, and mostly read together: a transaction for many messages. */
    private static final long LINGER_MILLIS = 15;

    private static final long BACKOFF_MILLIS = 1000;
    private static final Duration INTERRUPTION = Duration.ofMillis(200);

    /**
     * Rows are found by their positions, whatever the planner believes: it learns of the table when it is all but empty, and
     * a plan that is made then reads every page, of which a high rate leaves thousands.
     */
    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock($1), set_config('enable_seqscan', 'off', true)";

    private static final String TAKE = """
            delete from outbox
            where position = any (array(select position from outbox order by position limit $1))
            returning position, topic, key, headers, body
            """;

    private final Pool pool;
    private final Sender sender;
    private final MessageSpans spans;
    private final MessageReport report;
    private final Stopping stopping;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running = true;

    @Inject
    Relay(Pool pool, Sender sender, MessageSpans spans, MessageReport report, Stopping stopping) {
        this.pool = pool;
        this.sender = sender;
        this.spans = spans;
        this.report = report;
        this.stopping = stopping;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (!thread.join(stopping.left())) {
            thread.interrupt();
            thread.join(INTERRUPTION);
        }
        sender.close();
    }

    /** Says that there may be something to send. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (running) {
            try {
                if (wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(LINGER_MILLIS);
                    wake.drainPermits();
                }
                while (running && sendBatch() == BATCH) {
                    // there may be more
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warnf("Messages wait in the outbox, next try in %d ms: %s", BACKOFF_MILLIS, e.toString());
                    pause();
                }
            }
        }
    }

    private int sendBatch() throws InterruptedException {
        SqlConnection connection = pool.getConnectionAndAwait();
        try {
            Transaction transaction = connection.beginAndAwait();
            try {
                List<Envelope> batch = take(connection);
                send(batch);
                transaction.commitAndAwait();
                report.sent(batch);
                return batch.size();
            } catch (RuntimeException | InterruptedException e) {
                transaction.rollbackAndForget();
                throw e;
            }
        } finally {
            connection.closeAndForget();
        }
    }

    private void send(List<Envelope> batch) throws InterruptedException {
        MessageSpans.Sending sending = spans.sending(batch);
        try {
            sender.send(sending.batch());
        } finally {
            sending.end();
        }
    }

    private static List<Envelope> take(SqlConnection connection) {
        boolean alone = connection
                .preparedQuery(TRY_LOCK)
                .executeAndAwait(Tuple.of(LOCK))
                .iterator()
                .next()
                .getBoolean(0);
        if (!alone) {
            return List.of();
        }
        List<Envelope> batch = new ArrayList<>();
        for (Row row : connection.preparedQuery(TAKE).executeAndAwait(Tuple.of(BATCH))) {
            batch.add(new Envelope(
                    row.getLong(0),
                    row.getString(1),
                    row.getString(2),
                    HeaderLines.parse(row.getString(3)),
                    row.getBuffer(4).getBytes()));
        }
        batch.sort(Comparator.comparingLong(Envelope::position)); // "returning" has no order
        return batch;
    }

    private void pause() {
        try {
            Thread.sleep(BACKOFF_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
