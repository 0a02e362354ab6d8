package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;

/** The rights of applications whose loan was closed, within one transaction. */
final class PostgresClosedLoans {
    private static final String FREE = """
            with freed as (
                delete from pledged_right where application_id = :application
                returning application_id, kind, number
            )
            insert into right_of_closed_loan (application_id, kind, number)
            select application_id, kind, number from freed
            on conflict do nothing
            """;

    private static final String TAKE_BACK = """
            with wanted as (
                delete from right_of_closed_loan
                where application_id = :application and application_id not in (
                    select application_id from closed_application where application_id = :application)
                returning application_id, kind, number
            )
            insert into pledged_right (kind, number, application_id)
            select kind, number, application_id from wanted
            on conflict do nothing
            """;

    private final Mutiny.StatelessSession session;

    PostgresClosedLoans(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** Frees the rights of an application and remembers them. */
    Uni<Void> free(ApplicationId application) {
        return update(FREE, application);
    }

    /** Gives an application its rights again, save those that another one has taken meanwhile. */
    Uni<Void> takeBack(ApplicationId application) {
        return update(TAKE_BACK, application);
    }

    private Uni<Void> update(String sql, ApplicationId application) {
        return session.createNativeQuery(sql)
                .setParameter("application", application.value())
                .executeUpdate()
                .replaceWithVoid();
    }
}
