package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.Guarantees;
import zalog.budget.loan.model.Guarantee;
import zalog.budget.loan.model.Loan;
import zalog.kernel.GuaranteeId;
import zalog.kit.persistence.Rows;

/** Guarantees in PostgreSQL, within one transaction: each call is one statement. */
final class PostgresGuarantees implements Guarantees {
    private static final String FIND = """
            select * from loan_guarantee where guarantee_id = any (cast(:ids as uuid[]))
            """;
    private static final String SAVE = """
            insert into loan_guarantee (guarantee_id, number, principal, agreement_number, agreement_date, valid_from,
                                        valid_until, called_on, ended_on)
            select * from unnest(cast(:ids as uuid[]), cast(:numbers as text[]), cast(:principals as text[]),
                                 cast(:agreements as text[]), cast(:dates as date[]), cast(:from as date[]),
                                 cast(:until as date[]), cast(:called as date[]), cast(:ended as date[]))
            on conflict (guarantee_id) do update
            set number = excluded.number, principal = excluded.principal, agreement_number = excluded.agreement_number,
                agreement_date = excluded.agreement_date, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                called_on = excluded.called_on, ended_on = excluded.ended_on
            """;
    private static final String SECURED = """
            select distinct content from loan
            join unnest($1::text[], $2::text[], $3::date[]) as guarantee (principal, number, date)
              on applicant = principal and agreement_key = agreement_key(guarantee.number) and agreement_date = date
            """;

    private final Mutiny.StatelessSession session;

    PostgresGuarantees(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Map<GuaranteeId, Guarantee>> find(Collection<GuaranteeId> ids) {
        return session.createNativeQuery(FIND, LoanGuaranteeRow.class)
                .setParameter("ids", uuids(ids, GuaranteeId::value))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(LoanGuaranteeRow::toGuarantee)
                        .collect(toMap(Guarantee::id, guarantee -> guarantee)));
    }

    @Override
    public Uni<Void> save(Collection<Guarantee> guarantees) {
        return session.createNativeQuery(SAVE)
                .setParameter("ids", uuids(guarantees, each -> each.id().value()))
                .setParameter("numbers", texts(guarantees, Guarantee::number))
                .setParameter("principals", principals(guarantees))
                .setParameter("agreements", agreements(guarantees))
                .setParameter("dates", dates(guarantees))
                .setParameter("from", array(guarantees, Guarantee::validFrom, LocalDate[]::new))
                .setParameter(
                        "until", array(guarantees, each -> each.validUntil().orElse(null), LocalDate[]::new))
                .setParameter(
                        "called", array(guarantees, each -> each.calledOn().orElse(null), LocalDate[]::new))
                .setParameter("ended", array(guarantees, each -> each.endedOn().orElse(null), LocalDate[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Loan>> secured(Collection<Guarantee> guarantees) {
        return Rows.select(
                session,
                SECURED,
                row -> LoanJson.read(row.text(0)),
                principals(guarantees),
                agreements(guarantees),
                dates(guarantees));
    }

    private static String[] principals(Collection<Guarantee> guarantees) {
        return texts(guarantees, each -> each.principal().value());
    }

    private static String[] agreements(Collection<Guarantee> guarantees) {
        return texts(guarantees, each -> each.agreement().number());
    }

    private static LocalDate[] dates(Collection<Guarantee> guarantees) {
        return array(guarantees, each -> each.agreement().date(), LocalDate[]::new);
    }
}
