package zalog.kit.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kit.persistence.Rows;

/** Remembers, in the transaction of their effect, the messages that had it. */
@ApplicationScoped
class Inbox {
    private static final String TAKE = """
            insert into inbox (message_id)
            select id from unnest($1::uuid[]) as message (id) order by id
            on conflict do nothing
            returning message_id
            """;

    /** Those of the messages that had no effect yet, in their order. */
    Uni<List<Inbound>> takeNew(Mutiny.StatelessSession session, Map<UUID, Inbound> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] ids = messages.keySet().toArray(UUID[]::new);
        return Rows.select(session, TAKE, row -> row.uuid(0), (Object) ids).map(taken -> {
            Set<UUID> fresh = new HashSet<>(taken);
            return messages.values().stream()
                    .filter(message -> fresh.contains(message.id()))
                    .toList();
        });
    }
}
