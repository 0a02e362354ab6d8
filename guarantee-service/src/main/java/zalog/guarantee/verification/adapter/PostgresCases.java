package zalog.guarantee.verification.adapter;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.contracts.ContractJson;
import zalog.guarantee.verification.Cases;
import zalog.guarantee.verification.model.Assessment;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;

/**
 * Cases in PostgreSQL, within one transaction: one statement per call, rows locked in the order of their ids. Arrays of
 * instants go as texts, because Hibernate Reactive cannot bind them.
 */
final class PostgresCases implements Cases {
    private static final String OPEN = """
            insert into loan_case (application_id, applicant, lender, agreement_number, agreement_date,
                                   guarantee_number, registered_at, outcome, guarantee_id, checks, assessed_at)
            select * from unnest(
                cast(:ids as uuid[]), cast(:applicants as text[]), cast(:lenders as text[]),
                cast(:agreementNumbers as text[]), cast(:agreementDates as date[]),
                cast(:guaranteeNumbers as text[]), cast(cast(:registered as text[]) as timestamptz[]), cast(:outcomes as text[]),
                cast(:guaranteeIds as uuid[]), cast(:checks as text[]), cast(cast(:assessed as text[]) as timestamptz[])) as opened (id)
            order by id
            on conflict do nothing
            returning application_id
            """;
    private static final String WAITING = """
            select * from loan_case
            where guarantee_number = :number and outcome = 'NOT_REGISTERED' and closed_at is null
            order by application_id
            for update
            """;
    private static final String REPLACE = """
            update loan_case
            set outcome = assessed.outcome, guarantee_id = assessed.guarantee_id, checks = assessed.checks,
                assessed_at = assessed.assessed_at
            from unnest(cast(:ids as uuid[]), cast(:outcomes as text[]), cast(:guaranteeIds as uuid[]),
                        cast(:checks as text[]), cast(cast(:assessed as text[]) as timestamptz[]))
                as assessed (id, outcome, guarantee_id, checks, assessed_at)
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

    PostgresCases(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Set<ApplicationId>> open(List<Assessment> assessments) {
        return session.createNativeQuery(OPEN, UUID.class)
                .setParameter("ids", ids(assessments))
                .setParameter(
                        "applicants",
                        texts(assessments, each -> each.loanCase().applicant().value()))
                .setParameter(
                        "lenders",
                        texts(assessments, each -> each.loanCase().lender().value()))
                .setParameter("agreementNumbers", texts(assessments, each -> each.loanCase()
                        .agreementNumber()))
                .setParameter(
                        "agreementDates",
                        array(assessments, each -> each.loanCase().agreementDate(), LocalDate[]::new))
                .setParameter("guaranteeNumbers", texts(assessments, each -> each.loanCase()
                        .guaranteeNumber()
                        .orElse(null)))
                .setParameter("registered", texts(assessments, each -> each.loanCase()
                        .registeredAt()
                        .toString()))
                .setParameter("outcomes", outcomes(assessments))
                .setParameter("guaranteeIds", guaranteeIds(assessments))
                .setParameter("checks", checks(assessments))
                .setParameter("assessed", assessedAt(assessments))
                .getResultList()
                .map(opened -> opened.stream().map(ApplicationId::new).collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<LoanCase>> waitingFor(String guaranteeNumber) {
        return session.createNativeQuery(WAITING, CaseRow.class)
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
                .setParameter("ids", ids(assessments))
                .setParameter("outcomes", outcomes(assessments))
                .setParameter("guaranteeIds", guaranteeIds(assessments))
                .setParameter("checks", checks(assessments))
                .setParameter("assessed", assessedAt(assessments))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(List<ApplicationId> applications, Instant at) {
        if (applications.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(CLOSE)
                .setParameter(
                        "ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Assessment>> find(ApplicationId id) {
        return session.createNativeQuery(FIND, CaseRow.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(CaseRow::toAssessment));
    }

    private static UUID[] ids(List<Assessment> assessments) {
        return array(assessments, each -> each.loanCase().applicationId().value(), UUID[]::new);
    }

    private static String[] outcomes(List<Assessment> assessments) {
        return texts(assessments, each -> each.result().outcome().name());
    }

    private static UUID[] guaranteeIds(List<Assessment> assessments) {
        return array(
                assessments,
                each -> each.result().guaranteeId().map(id -> id.value()).orElse(null),
                UUID[]::new);
    }

    private static String[] checks(List<Assessment> assessments) {
        return texts(
                assessments, each -> new String(ContractJson.write(each.result().checks()), StandardCharsets.UTF_8));
    }

    private static String[] assessedAt(List<Assessment> assessments) {
        return texts(assessments, each -> each.result().assessedAt().toString());
    }

    private static String[] texts(List<Assessment> assessments, Function<Assessment, @Nullable String> text) {
        return array(assessments, text, String[]::new);
    }

    private static <T> T[] array(
            List<Assessment> assessments, Function<Assessment, @Nullable T> value, IntFunction<T[]> array) {
        return assessments.stream().map(value).toArray(array);
    }
}
