package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Guarantee;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kit.persistence.Rows;

/** Reads what was told of loans: by their banks, and by the guarantor. */
public final class LoanHistories {
    /**
     * What each bank that holds or held one of the loans told of its agreement, however it spells the number. Another bank may have
     * one of the same number and date; {@link #ofItsBanks} sorts that out. With an offset, so that each agreement is looked up by
     * itself: the planner would rather read all events there are.
     */
    private static final String EVENTS = """
            select %s from (
                select bank, agreement_key(number) as key, date
                from unnest($2::text[], $3::text[], $4::date[]) as lent (bank, number, date)
                union
                select loan_bank.bank, agreement_key(number), date
                from unnest($1::uuid[], $3::text[], $4::date[]) as loan (application_id, number, date)
                join loan_bank using (application_id)
            ) as held
            cross join lateral (
                select * from loan_event
                where loan_event.bank = held.bank and agreement_key(agreement_number) = held.key and agreement_date = held.date
                offset 0
            ) as event
            """.formatted(LoanEventRow.COLUMNS);

    private static final String GUARANTEES = """
            select loan_guarantee.* from loan_guarantee
            join (select distinct agreement_key, agreement_date from loan
                  where application_id = any (cast(:ids as uuid[]))) as loan
              on agreement_key(loan_guarantee.agreement_number) = loan.agreement_key
             and loan_guarantee.agreement_date = loan.agreement_date
            order by guarantee_id
            """;

    private static final String TAKEN_OVER = """
            select application_id, taken_over_in from loan
            where application_id = any ($1::uuid[]) and taken_over_in is not null
            """;

    private final Mutiny.StatelessSession session;

    public LoanHistories(Mutiny.StatelessSession session) {
        this.session = session;
    }

    public Uni<LoanHistory> of(Loan loan) {
        return of(List.of(loan)).map(histories -> Objects.requireNonNull(histories.get(loan.applicationId())));
    }

    public Uni<Map<ApplicationId, LoanHistory>> of(Collection<Loan> loans) {
        UUID[] ids = uuids(loans, loan -> loan.applicationId().value());
        return events(ids, loans).chain(events -> guarantees(ids)
                .chain(guarantees -> takenOver(ids).map(takenOver -> loans.stream()
                        .map(loan -> new LoanHistory(
                                loan,
                                ofItsBanks(loan, events.getOrDefault(loan.agreement(), List.of())),
                                guarantees.getOrDefault(loan.agreement(), List.of()).stream()
                                        .filter(each -> each.principal().equals(loan.applicant()))
                                        .toList(),
                                Optional.ofNullable(takenOver.get(loan.applicationId()))))
                        .collect(toMap(history -> history.loan().applicationId(), history -> history)))));
    }

    private Uni<Map<ApplicationId, FinancialYear>> takenOver(UUID[] ids) {
        return Rows.select(
                        session,
                        TAKEN_OVER,
                        row -> Map.entry(new ApplicationId(row.uuid(0)), new FinancialYear((int) row.number(1))),
                        (Object) ids)
                .map(rows -> rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Uni<Map<Agreement, List<LoanEvent>>> events(UUID[] ids, Collection<Loan> loans) {
        return Rows.select(
                        session,
                        EVENTS,
                        LoanEventRow::read,
                        ids,
                        texts(loans, loan -> loan.terms().bank().value()),
                        texts(loans, loan -> loan.agreement().number()),
                        array(loans, loan -> loan.agreement().date(), LocalDate[]::new))
                .map(events -> events.stream().collect(groupingBy(LoanEvent::agreement)));
    }

    private Uni<Map<Agreement, List<Guarantee>>> guarantees(UUID[] ids) {
        return session.createNativeQuery(GUARANTEES, LoanGuaranteeRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows ->
                        rows.stream().map(LoanGuaranteeRow::toGuarantee).collect(groupingBy(Guarantee::agreement)));
    }

    /** The events of the lender, and of every bank that one of these names as the one to which the loan went. */
    private static List<LoanEvent> ofItsBanks(Loan loan, List<LoanEvent> events) {
        Bic lender = loan.terms().bank();
        if (events.stream().allMatch(event -> event.bank().equals(lender))) {
            return events;
        }
        Set<Bic> banks = new HashSet<>(Set.of(lender));
        List<LoanEvent> left = new ArrayList<>(events);
        List<LoanEvent> own = new ArrayList<>(events.size());
        boolean found = true;
        while (found) {
            found = false;
            for (var next = left.iterator(); next.hasNext(); ) {
                LoanEvent event = next.next();
                if (banks.contains(event.bank())) {
                    own.add(event);
                    next.remove();
                    found |= LoanHistory.assignee(event).filter(banks::add).isPresent();
                }
            }
        }
        return own;
    }
}
