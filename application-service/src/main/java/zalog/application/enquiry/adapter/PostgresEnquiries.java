package zalog.application.enquiry.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.adapter.Columns;
import zalog.application.adapter.Json;
import zalog.application.process.adapter.CaseRow;
import zalog.application.process.model.Entry;
import zalog.application.process.model.Milestone;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kernel.Text;
import zalog.kit.persistence.Rows;

/** Reads applications. */
@ApplicationScoped
class PostgresEnquiries {
    /** A reimbursement makes a line each month and loan event; no loan of the programme comes near this. */
    private static final int TIMELINE_MAX = 5000;

    private static final String ONE = """
            select %s, a.inn, cast(c.content as text) as content
            from application a join application_content c on c.application_id = a.id
            where a.id = :id
            """.formatted(CaseRow.COLUMNS);

    private static final String FIRM = "select inn from application where id = $1";

    private static final String TIMELINE = """
            select milestone, at, cast(figures as text) as figures, cast(explanation as text) as explanation
            from timeline_entry where application_id = :id order by position limit :limit
            """;

    Uni<Optional<ApplicationRow>> one(Mutiny.StatelessSession session, ApplicationId id) {
        return session.createNativeQuery(ONE, Tuple.class)
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ApplicationRow::of));
    }

    Uni<Optional<Inn>> firmOf(Mutiny.StatelessSession session, ApplicationId id) {
        return Rows.first(session, FIRM, row -> new Inn(row.text(0)), id.value());
    }

    Uni<List<Entry>> timeline(Mutiny.StatelessSession session, ApplicationId id) {
        return session.createNativeQuery(TIMELINE, Tuple.class)
                .setParameter("id", id.value())
                .setParameter("limit", TIMELINE_MAX)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresEnquiries::entry).toList());
    }

    /** One more than the limit, where there are more. */
    Uni<List<ListedView>> list(Mutiny.StatelessSession session, Listing wanted) {
        StringBuilder sql = new StringBuilder("select ")
                .append(CaseRow.COLUMNS)
                .append(", a.inn, a.applicant from application a where true");
        wanted.firm().ifPresent(x -> sql.append(" and a.inn = :inn"));
        wanted.status().ifPresent(x -> sql.append(" and a.status = :status"));
        wanted.year().ifPresent(x -> sql.append(" and a.financial_year = :year"));
        wanted.after().ifPresent(x -> sql.append(" and (a.registered_at, a.id) < (:afterInstant, :afterId)"));
        sql.append(" order by a.registered_at desc, a.id desc limit :limit");
        var query = session.createNativeQuery(sql.toString(), Tuple.class).setParameter("limit", wanted.limit() + 1);
        wanted.firm().ifPresent(firm -> query.setParameter("inn", firm.value()));
        wanted.status().ifPresent(status -> query.setParameter("status", status.name()));
        wanted.year().ifPresent(year -> query.setParameter("year", year.value()));
        wanted.after().ifPresent(after -> query.setParameter("afterInstant", after.registeredAt())
                .setParameter("afterId", after.id().value()));
        return query.getResultList()
                .map(rows -> rows.stream().map(ListedView::of).toList());
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                Milestone.valueOf(row.get("milestone", String.class)),
                Columns.instant(row, "at"),
                new Json(row.get("figures", String.class)).asTexts(),
                Optional.ofNullable(row.get("explanation", String.class))
                        .map(json -> List.of(new Json(json).as(Text[].class)))
                        .orElse(List.of()));
    }
}
