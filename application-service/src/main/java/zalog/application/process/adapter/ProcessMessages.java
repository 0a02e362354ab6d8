package zalog.application.process.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;

/** Takes what the other services say about applications. */
@ApplicationScoped
public class ProcessMessages {
    private final BatchConsumer batches;
    private final CaseWork work;

    @Inject
    ProcessMessages(BatchConsumer batches, CaseWork work) {
        this.batches = batches;
        this.work = work;
    }

    @Incoming("eligibility-events")
    Uni<Void> eligibility(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::handle);
    }

    @Incoming("guarantee-events")
    Uni<Void> guarantee(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::handle);
    }

    @Incoming("budget-events")
    Uni<Void> budget(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::handle);
    }

    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        return work.advance(
                        session,
                        messages.stream()
                                .map(Inputs::of)
                                .flatMap(Optional::stream)
                                .toList())
                .replaceWithVoid();
    }
}
