package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.FollowingGuarantees;
import zalog.budget.loan.model.Calculation;
import zalog.contracts.MessageTypes;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Headers;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.time.BusinessClock;

/** Takes what happens to guarantees, in batches. */
@ApplicationScoped
class GuaranteeEventsConsumer {
    private static final byte[] ASSESSED =
            MessageTypes.nameOf(GuaranteeAssessed.class).getBytes(StandardCharsets.UTF_8);

    private final BatchConsumer batches;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Calculation calculation;

    @Inject
    GuaranteeEventsConsumer(BatchConsumer batches, Outbox outbox, BusinessClock clock, Calculation calculation) {
        this.batches = batches;
        this.outbox = outbox;
        this.clock = clock;
        this.calculation = calculation;
    }

    @Incoming("guarantee-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(ofGuarantees(records), this::handle);
    }

    /** Leaves out the assessments: there is one for each application, and none is worth a row of the inbox here. */
    private static ConsumerRecords<String, byte[]> ofGuarantees(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> left = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            left.put(
                    partition,
                    records.records(partition).stream()
                            .filter(record -> !isAssessment(record.headers().lastHeader(Headers.TYPE)))
                            .toList());
        }
        return new ConsumerRecords<>(left, records.nextOffsets());
    }

    private static boolean isAssessment(@Nullable Header type) {
        return type != null && Arrays.equals(type.value(), ASSESSED);
    }

    /** A line that changes is announced as caused by the last message, which is exact where messages come one by one. */
    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        Origin origin = Origin.of(messages.getLast());
        return new FollowingGuarantees(
                        calculation,
                        new PostgresLoans(session),
                        new PostgresGuarantees(session),
                        Saving.in(session, clock),
                        announced -> outbox.add(session, origin, announced))
                .follow(messages.stream()
                        .map(message -> (GuaranteeEvent) message.body())
                        .toList());
    }
}
