package zalog.kit.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries out the effect of messages within the transaction it is given. Each message comes once; those of one key in
 * the order in which they were sent.
 */
@FunctionalInterface
public interface BatchHandler {
    Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages);
}
