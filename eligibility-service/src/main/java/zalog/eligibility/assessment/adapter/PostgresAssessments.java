package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.eligibility.assessment.Assessment;
import zalog.eligibility.assessment.Assessments;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.messaging.Outgoing;

/** The assessments in PostgreSQL, within the transaction of a batch of messages. */
final class PostgresAssessments implements Assessments {
    private static final String SAVE = """
            insert into assessment (application_id, applicant, rule_set, passed, announced)
            select application_id, applicant, rule_set, passed, cast(announced as json)
            from unnest(cast(:applications as uuid[]), cast(:applicants as text[]), cast(:ruleSets as text[]),
                    cast(:passed as boolean[]), cast(:announced as text[]))
                as assessed (application_id, applicant, rule_set, passed, announced)
            order by application_id
            on conflict (application_id) do nothing
            """;

    private final Mutiny.StatelessSession session;
    private final Outbox outbox;
    private final List<Origin> origins;

    /**
     * Assessments that messages asked for.
     *
     * @param origins of the messages, in the order of the assessments to be saved
     */
    PostgresAssessments(Mutiny.StatelessSession session, Outbox outbox, List<Origin> origins) {
        this.session = session;
        this.outbox = outbox;
        this.origins = origins;
    }

    @Override
    public Uni<Void> saveAndAnnounce(List<Assessment> assessments) {
        List<Outgoing> announcements = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            announcements.add(new Outgoing(origins.get(i), assessments.get(i).found()));
        }
        return save(assessments, announcements).chain(() -> outbox.add(session, announcements));
    }

    private Uni<Void> save(List<Assessment> assessments, List<Outgoing> announcements) {
        int count = assessments.size();
        UUID[] applications = new UUID[count];
        String[] applicants = new String[count];
        String[] ruleSets = new String[count];
        Boolean[] passed = new Boolean[count];
        String[] announced = new String[count];
        for (int i = 0; i < count; i++) {
            EligibilityAssessed found = assessments.get(i).found();
            applications[i] = found.applicationId().value();
            applicants[i] = assessments.get(i).applicant().value();
            ruleSets[i] = found.ruleSet();
            passed[i] = found.passed();
            announced[i] = announcements.get(i).json();
        }
        return session.createNativeQuery(SAVE)
                .setParameter("applications", applications)
                .setParameter("applicants", applicants)
                .setParameter("ruleSets", ruleSets)
                .setParameter("passed", passed)
                .setParameter("announced", announced)
                .executeUpdate()
                .replaceWithVoid();
    }
}
