package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;

/**
 * An assessment as it was announced.
 *
 * @param json EligibilityAssessed, shown as it stands
 */
record AnnouncedRow(Inn applicant, String json) {
    private static final String FIND = """
            select applicant, cast(announced as text) from assessment where application_id = :application
            """;

    static Uni<Optional<AnnouncedRow>> find(Mutiny.StatelessSession session, ApplicationId application) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("application", application.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new AnnouncedRow(new Inn((String) found[0]), (String) found[1])));
    }
}
