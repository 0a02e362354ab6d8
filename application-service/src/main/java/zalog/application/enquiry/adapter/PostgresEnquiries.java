package zalog.application.enquiry.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.adapter.Json;
import zalog.application.process.adapter.CaseRow;
import zalog.application.process.model.Entry;
import zalog.application.process.model.Milestone;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kernel.Text;
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;

/** Reads applications. */
@ApplicationScoped
class PostgresEnquiries {
    /** A reimbursement makes a line each month and loan event; no loan of the programme comes near this. */
    private static final int TIMELINE_MAX = 5000;

    private static final String ONE = """
            select %s, a.inn, cast(c.content as text)
            from application a join application_content c on c.application_id = a.id
            where a.id = $1
            """.formatted(CaseRow.COLUMNS);

    private static final String FIRM = "select inn from application where id = $1";

    private static final String TIMELINE = """
            select milestone, at, cast(figures as text), cast(explanation as text)
            from timeline_entry where application_id = $1 order by position limit $2
            """;

    Uni<Optional<ApplicationRow>> one(Mutiny.StatelessSession session, ApplicationId id) {
        return Rows.first(session, ONE, ApplicationRow::of, id.value());
    }

    Uni<Optional<Inn>> firmOf(Mutiny.StatelessSession session, ApplicationId id) {
        return Rows.first(session, FIRM, row -> new Inn(row.text(0)), id.value());
    }

    Uni<List<Entry>> timeline(Mutiny.StatelessSession session, ApplicationId id) {
        return Rows.select(session, TIMELINE, PostgresEnquiries::entry, id.value(), TIMELINE_MAX);
    }

    /** One more than the limit, where there are more. */
    Uni<List<ListedView>> list(Mutiny.StatelessSession session, Listing wanted) {
        StringBuilder sql = new StringBuilder("select ")
                .append(CaseRow.COLUMNS)
                .append(", a.inn, a.applicant from application a where true");
        List<Object> values = new ArrayList<>();
        wanted.firm().ifPresent(firm -> sql.append(" and a.inn = ").append(parameter(values, firm.value())));
        wanted.status().ifPresent(status -> sql.append(" and a.status = ").append(parameter(values, status.name())));
        wanted.year().ifPresent(year -> sql.append(" and a.financial_year = ").append(parameter(values, year.value())));
        wanted.after().ifPresent(after -> sql.append(" and (a.registered_at, a.id) < (")
                .append(parameter(values, after.registeredAt().atOffset(ZoneOffset.UTC)))
                .append(", ")
                .append(parameter(values, after.id().value()))
                .append(')'));
        sql.append(" order by a.registered_at desc, a.id desc limit ").append(parameter(values, wanted.limit() + 1));
        return Rows.select(session, sql.toString(), ListedView::of, values.toArray());
    }

    /** How the statement names a value that joins the others. */
    private static String parameter(List<Object> values, Object value) {
        values.add(value);
        return "$" + values.size();
    }

    private static Entry entry(RawRow row) {
        return new Entry(
                Milestone.valueOf(row.text(0)),
                row.instant(1),
                new Json(row.text(2)).asTexts(),
                Optional.ofNullable(row.textOrNull(3))
                        .map(json -> List.of(new Json(json).as(Text[].class)))
                        .orElse(List.of()));
    }
}
