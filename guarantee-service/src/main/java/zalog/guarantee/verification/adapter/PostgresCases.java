package zalog.guarantee.verification.adapter;

import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.verification.Cases;
import zalog.guarantee.verification.model.Assessment;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;
import zalog.kit.persistence.Rows;

/**
 * Cases in PostgreSQL, within one transaction: one statement per call, rows locked in the order of their ids. Arrays of
 * instants go as texts, because Hibernate Reactive cannot bind them.
 */
final class PostgresCases implements Cases {
    private static final String OPEN = """
            insert into loan_case (application_id, applicant, lender, agreement_number, agreement_date,
                                   guarantee_number, registered_at, outcome, announced)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[],
                                 $7::text[]::timestamptz[], $8::text[], $9::text[]) as opened (id)
            order by id
            on conflict do nothing
            returning application_id
            """;
    private static final String NAMING = """
            select * from loan_case
            where guarantee_number = :number and closed_at is null
            order by application_id
            for update
            """;
    private static final String REPLACE = """
            update loan_case
            set outcome = assessed.outcome, announced = assessed.announced
            from unnest(cast(:ids as uuid[]), cast(:outcomes as text[]), cast(:announced as text[]))
                as assessed (id, outcome, announced)
            where application_id = assessed.id
            """;
    private static final String CLOSE = """
            with closed as (
                select application_id from loan_case
                where application_id = any (cast(:ids as uuid[])) and closed_at is null
                order by application_id
                for update
            )
            update loan_case set closed_at = :at from closed where loan_case.application_id = closed.application_id
            """;
    private static final String FIND = """
            select * from loan_case where application_id = :id
            """;

    private final Mutiny.StatelessSession session;
    private final JsonOnce json;

    PostgresCases(Mutiny.StatelessSession session, JsonOnce json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Set<ApplicationId>> open(List<Assessment> assessments) {
        List<LoanCase> cases = assessments.stream().map(Assessment::loanCase).toList();
        return Rows.select(
                        session,
                        OPEN,
                        row -> new ApplicationId(row.uuid(0)),
                        ids(cases),
                        texts(cases, each -> each.applicant().value()),
                        texts(cases, each -> each.lender().value()),
                        texts(cases, LoanCase::agreementNumber),
                        array(cases, LoanCase::agreementDate, LocalDate[]::new),
                        texts(cases, each -> each.guaranteeNumber().orElse(null)),
                        texts(cases, each -> each.registeredAt().toString()),
                        outcomes(assessments),
                        announced(assessments))
                .map(Set::copyOf);
    }

    @Override
    public Uni<List<LoanCase>> naming(String guaranteeNumber) {
        return session.createNativeQuery(NAMING, CaseRow.class)
                .setParameter("number", guaranteeNumber)
                .getResultList()
                .map(rows -> rows.stream().map(CaseRow::toLoanCase).toList());
    }

    @Override
    public Uni<Void> replace(List<Assessment> assessments) {
        if (assessments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(REPLACE)
                .setParameter(
                        "ids",
                        ids(assessments.stream().map(Assessment::loanCase).toList()))
                .setParameter("outcomes", outcomes(assessments))
                .setParameter("announced", announced(assessments))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(List<ApplicationId> applications, Instant at) {
        if (applications.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(CLOSE)
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Optional<CaseRow>> find(Mutiny.StatelessSession session, ApplicationId id) {
        return session.createNativeQuery(FIND, CaseRow.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private static UUID[] ids(List<LoanCase> cases) {
        return uuids(cases, each -> each.applicationId().value());
    }

    private static String[] outcomes(List<Assessment> assessments) {
        return texts(assessments, each -> each.result().outcome().name());
    }

    private String[] announced(List<Assessment> assessments) {
        return texts(assessments, each -> json.of(each.result()));
    }
}
