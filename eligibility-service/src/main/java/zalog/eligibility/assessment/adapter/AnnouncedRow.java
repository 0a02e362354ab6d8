package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kit.persistence.Rows;

/**
 * An assessment as it was announced.
 *
 * @param json EligibilityAssessed, shown as it stands
 */
record AnnouncedRow(Inn applicant, String json) {
    private static final String FIND = """
            select applicant, cast(announced as text) from assessment where application_id = $1
            """;

    static Uni<Optional<AnnouncedRow>> find(Mutiny.StatelessSession session, ApplicationId application) {
        return Rows.first(
                session, FIND, row -> new AnnouncedRow(new Inn(row.text(0)), row.text(1)), application.value());
    }
}
