package zalog.application.process.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.process.Advance;
import zalog.application.process.AdvancingCases;
import zalog.application.process.Received;
import zalog.application.process.model.Announcement;
import zalog.application.process.model.ApplicationProcess;
import zalog.kernel.ApplicationId;
import zalog.kit.messaging.Outbox;

/** Load, decide, save, announce: a batch of inputs in a fixed number of statements. */
@ApplicationScoped
public class CaseWork {
    private final PostgresCases cases;
    private final Outbox outbox;
    private final AdvancingCases advancing;

    @Inject
    CaseWork(PostgresCases cases, Outbox outbox, ProcessConfig config) {
        this.cases = cases;
        this.outbox = outbox;
        this.advancing = new AdvancingCases(new ApplicationProcess(config.waitWorkingDays()));
    }

    /** Carries out the steps that follow from the inputs, and says which they were. */
    public Uni<List<Advance>> advance(Mutiny.StatelessSession session, List<Received> inputs) {
        if (inputs.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<ApplicationId> ids = inputs.stream().map(Received::application).collect(Collectors.toSet());
        return cases.lock(session, ids)
                .map(found -> advancing.advance(found, inputs))
                .call(advances -> cases.save(session, advances))
                .call(advances -> announce(session, advances));
    }

    private Uni<Void> announce(Mutiny.StatelessSession session, List<Advance> advances) {
        Set<ApplicationId> asking = advances.stream()
                .filter(advance -> advance.step().sends().contains(Announcement.RESERVE_FUNDS))
                .map(advance -> advance.before().id())
                .collect(Collectors.toSet());
        return cases.contents(session, asking)
                .chain(contents -> outbox.add(session, Announcements.of(advances, contents)));
    }
}
