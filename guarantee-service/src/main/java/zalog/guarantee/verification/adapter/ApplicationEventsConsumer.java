package zalog.guarantee.verification.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.application.ApplicationApproved;
import zalog.contracts.application.ApplicationEvent;
import zalog.contracts.application.ApplicationRefused;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.guarantee.register.adapter.PostgresGuarantees;
import zalog.guarantee.verification.VerifyingApplications;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.messaging.Outgoing;
import zalog.kit.time.BusinessClock;

/** Takes applications for verification, and lets go of those that are approved, refused or withdrawn. */
@ApplicationScoped
class ApplicationEventsConsumer {
    private final BatchConsumer batches;
    private final Outbox outbox;
    private final BusinessClock clock;

    @Inject
    ApplicationEventsConsumer(BatchConsumer batches, Outbox outbox, BusinessClock clock) {
        this.batches = batches;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("application-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::handle);
    }

    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        List<LoanCase> arrived = new ArrayList<>();
        List<ApplicationId> over = new ArrayList<>();
        Map<String, Origin> origins = new HashMap<>();
        for (Inbound message : messages) {
            switch ((ApplicationEvent) message.body()) {
                case ApplicationSubmitted submitted -> {
                    arrived.add(toLoanCase(submitted));
                    origins.put(submitted.key(), Origin.of(message));
                }
                case ApplicationRefused refused -> over.add(refused.applicationId());
                case ApplicationWithdrawn withdrawn -> over.add(withdrawn.applicationId());
                case ApplicationApproved approved -> over.add(approved.applicationId());
            }
        }
        JsonOnce json = new JsonOnce();
        PostgresCases cases = new PostgresCases(session, json);
        return new VerifyingApplications(
                        new PostgresGuarantees(session),
                        cases,
                        events -> outbox.add(
                                session,
                                events.stream()
                                        .map(event -> new Outgoing(
                                                Objects.requireNonNull(origins.get(event.key())),
                                                event,
                                                json.of(event)))
                                        .toList()))
                .verify(arrived, clock.now())
                .chain(() -> cases.close(over, clock.now()));
    }

    private static LoanCase toLoanCase(ApplicationSubmitted submitted) {
        var content = submitted.content();
        return new LoanCase(
                submitted.applicationId(),
                content.applicant().inn(),
                content.loan().bank(),
                content.loan().agreementNumber(),
                content.loan().agreementDate(),
                content.guarantee().map(guarantee -> guarantee.number()),
                submitted.registeredAt());
    }
}
