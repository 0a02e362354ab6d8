package zalog.kit.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kit.messaging.Relay;

/** Runs work in one database transaction of a stateless session. */
@ApplicationScoped
public class Transactions {
    private final Mutiny.SessionFactory sessions;
    private final Relay relay;

    @Inject
    Transactions(Mutiny.SessionFactory sessions, Relay relay) {
        this.sessions = sessions;
        this.relay = relay;
    }

    /**
     * Commits what the work did, or nothing of it, and has its messages sent.
     *
     * <p>Memoized, because Quarkus REST cancels the answer when a client hangs up, and a cancelled transaction would
     * leak its connection.
     */
    public <T> Uni<T> run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessTransaction(work)
                .invoke(relay::wake)
                .memoize()
                .indefinitely();
    }
}
