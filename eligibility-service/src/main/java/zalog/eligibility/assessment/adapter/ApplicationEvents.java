package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.application.ApplicationApproved;
import zalog.contracts.application.ApplicationEvent;
import zalog.contracts.application.ApplicationRefused;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.eligibility.assessment.AssessingApplications;
import zalog.eligibility.rules.model.RuleSet;
import zalog.kernel.ApplicationId;
import zalog.kernel.RuleSets;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.time.BusinessClock;

/** Takes applications as they are filed and closed, and announces what was found about them. */
@ApplicationScoped
class ApplicationEvents {
    private final BatchConsumer batches;
    private final AssessingApplications assessing;
    private final BusinessClock clock;
    private final Outbox outbox;

    @Inject
    ApplicationEvents(BatchConsumer batches, RuleSets<RuleSet> ruleSets, BusinessClock clock, Outbox outbox) {
        this.batches = batches;
        this.assessing = new AssessingApplications(ruleSets);
        this.clock = clock;
        this.outbox = outbox;
    }

    @Incoming("application-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(records, this::handle);
    }

    /** Closings come first, so that a firm whose application was just refused finds its rights free for the next. */
    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        List<Origin> origins = new ArrayList<>();
        List<ApplicationSubmitted> submitted = new ArrayList<>();
        List<ApplicationId> closed = new ArrayList<>();
        for (Inbound message : messages) {
            switch ((ApplicationEvent) message.body()) {
                case ApplicationSubmitted application -> {
                    submitted.add(application);
                    origins.add(Origin.of(message));
                }
                case ApplicationRefused refused -> closed.add(refused.applicationId());
                case ApplicationWithdrawn withdrawn -> closed.add(withdrawn.applicationId());
                case ApplicationApproved _ -> {
                    // It stays live, and so do its claims, until its loan is closed.
                }
            }
        }
        var rights = new PostgresPledgedRights(session);
        return rights.close(closed).chain(() -> assess(session, rights, submitted, origins));
    }

    private Uni<Void> assess(
            Mutiny.StatelessSession session,
            PostgresPledgedRights rights,
            List<ApplicationSubmitted> submitted,
            List<Origin> origins) {
        if (submitted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return PostgresFundedYears.all(session)
                .chain(years -> assessing.assess(
                        submitted, years, clock.now(), rights, new PostgresAssessments(session, outbox, origins)))
                .replaceWithVoid();
    }
}
