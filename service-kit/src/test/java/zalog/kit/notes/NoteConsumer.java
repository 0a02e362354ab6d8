package zalog.kit.notes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.application.ApplicationRefused;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;

/** A consumer as services have them: notes the reasons of refusals; the text "forbidden" breaks a constraint. */
@ApplicationScoped
public class NoteConsumer {
    @Inject
    BatchConsumer batches;

    @Incoming("application-events")
    public Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::note);
    }

    private Uni<Void> note(Mutiny.StatelessSession session, List<Inbound> messages) {
        List<Inbound> refusals = messages.stream()
                .filter(message -> message.body() instanceof ApplicationRefused)
                .toList();
        return session.createNativeQuery("""
                        insert into note (subject, message_id, text)
                        select subject, id, text
                        from unnest(cast(:subjects as text[]), cast(:ids as uuid[]), cast(:texts as text[]))
                            with ordinality as n (subject, id, text, position)
                        order by position
                        """)
                .setParameter(
                        "subjects",
                        refusals.stream().map(Inbound::correlationId).toArray(String[]::new))
                .setParameter("ids", refusals.stream().map(Inbound::id).toArray(UUID[]::new))
                .setParameter("texts", refusals.stream().map(NoteConsumer::text).toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String text(Inbound message) {
        return ((ApplicationRefused) message.body()).reasons().getFirst().text().en();
    }
}
