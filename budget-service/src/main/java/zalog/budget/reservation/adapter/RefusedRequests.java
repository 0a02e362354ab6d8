package zalog.budget.reservation.adapter;

import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;

/** Requests that were refused, as they are kept: with the loan, which is nowhere else unless it was reserved for at another time. */
public final class RefusedRequests {
    private static final String ADD = """
            insert into refused_request_entry (application_id, financial_year, code, text_en, text_ru, loan, refused_at)
            select id, year, code, en, ru, loan, at
            from unnest(cast(:ids as uuid[]), cast(:years as int[]), cast(:codes as text[]), cast(:ens as text[]),
                        cast(:rus as text[]), cast(:loans as text[]), cast(cast(:ats as text[]) as timestamptz[]))
                as refused (id, year, code, en, ru, loan, at)
            on conflict do nothing
            """;
    private static final String FIND = """
            select code, text_en as en, text_ru as ru, loan, refused_at as at
            from refused_request_entry
            where application_id = :id and financial_year = :year
            order by refused_at, code
            """;

    private final Mutiny.StatelessSession session;

    public RefusedRequests(Mutiny.StatelessSession session) {
        this.session = session;
    }

    Uni<Void> add(List<RefusedRequest> refused) {
        return session.createNativeQuery(ADD)
                .setParameter(
                        "ids",
                        uuids(refused, each -> each.loan().applicationId().value()))
                .setParameter("years", array(refused, each -> each.year().value(), Integer[]::new))
                .setParameter("codes", texts(refused, each -> each.reason().code()))
                .setParameter("ens", texts(refused, each -> each.reason().text().en()))
                .setParameter("rus", texts(refused, each -> each.reason().text().ru()))
                .setParameter("loans", texts(refused, each -> LoanJson.write(each.loan())))
                .setParameter("ats", texts(refused, each -> each.at().toString()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What was refused to an application of a year's money, the earliest first. */
    public Uni<List<RefusedRequest>> find(ApplicationId application, FinancialYear year) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", application.value())
                .setParameter("year", year.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new RefusedRequest(
                                LoanJson.read(row.get("loan", String.class)),
                                year,
                                Reason.of(
                                        row.get("code", String.class),
                                        row.get("en", String.class),
                                        row.get("ru", String.class)),
                                Instant.from(row.get("at", TemporalAccessor.class))))
                        .toList());
    }
}
