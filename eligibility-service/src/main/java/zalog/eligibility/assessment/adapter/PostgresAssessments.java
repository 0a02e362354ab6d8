package zalog.eligibility.assessment.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.ContractJson;
import zalog.contracts.application.Check;
import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.eligibility.assessment.Assessment;
import zalog.eligibility.assessment.Assessments;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;

/** The assessments in PostgreSQL, within one transaction. */
final class PostgresAssessments implements Assessments {
    private static final String SAVE = """
            insert into assessment (application_id, applicant, rule_set, passed, checks, assessed_at)
            select application_id, applicant, rule_set, passed, cast(checks as json), cast(assessed_at as timestamptz)
            from unnest(cast(:applications as uuid[]), cast(:applicants as text[]), cast(:ruleSets as text[]),
                    cast(:passed as boolean[]), cast(:checks as text[]), cast(:assessedAt as text[]))
                as found (application_id, applicant, rule_set, passed, checks, assessed_at)
            order by application_id
            on conflict (application_id) do nothing
            """;

    private static final String FIND = """
            select applicant, rule_set, passed, cast(checks as text), assessed_at
            from assessment where application_id = :application
            """;

    private static final TypeReference<List<Check>> CHECKS = new TypeReference<>() {};

    private final Mutiny.StatelessSession session;

    PostgresAssessments(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> save(List<Assessment> assessments) {
        int count = assessments.size();
        UUID[] applications = new UUID[count];
        String[] applicants = new String[count];
        String[] ruleSets = new String[count];
        Boolean[] passed = new Boolean[count];
        String[] checks = new String[count];
        String[] assessedAt = new String[count];
        for (int i = 0; i < count; i++) {
            EligibilityAssessed found = assessments.get(i).found();
            applications[i] = found.applicationId().value();
            applicants[i] = assessments.get(i).applicant().value();
            ruleSets[i] = found.ruleSet();
            passed[i] = found.passed();
            checks[i] = new String(ContractJson.write(found.checks()), StandardCharsets.UTF_8);
            assessedAt[i] = found.assessedAt().toString();
        }
        return session.createNativeQuery(SAVE)
                .setParameter("applications", applications)
                .setParameter("applicants", applicants)
                .setParameter("ruleSets", ruleSets)
                .setParameter("passed", passed)
                .setParameter("checks", checks)
                .setParameter("assessedAt", assessedAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Assessment>> of(ApplicationId application) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("application", application.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> assessment(application, found)));
    }

    private static Assessment assessment(ApplicationId application, Object[] row) {
        return new Assessment(
                new Inn((String) row[0]),
                new EligibilityAssessed(
                        application,
                        (String) row[1],
                        (Boolean) row[2],
                        checks((String) row[3]),
                        ((OffsetDateTime) row[4]).toInstant()));
    }

    private static List<Check> checks(String json) {
        try {
            return ContractJson.mapper().readValue(json, CHECKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored check cannot be read", e);
        }
    }
}
