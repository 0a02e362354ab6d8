package zalog.budget.reservation.adapter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static zalog.budget.reservation.adapter.NewReservations.array;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Holder;
import zalog.budget.reservation.model.Placing;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;

/**
 * What is done where not all loans of a batch could be put in place, which is rare: their agreements may be under other
 * applications.
 */
final class HeldAgreements {
    private static final String WANTED = """
            with wanted as (
                select id, firm, wanted_bank, agreement_key(number) as key, agreed_on
                from unnest(cast(:ids as uuid[]), cast(:applicants as text[]), cast(:banks as text[]),
                            cast(:numbers as text[]), cast(:dates as date[]))
                    as wanted (id, firm, wanted_bank, number, agreed_on)
            ), rival as (
                select wanted.*, loan.* from wanted
                join loan on agreement_key = key and agreement_date = agreed_on
                         and (bank = wanted_bank or applicant = firm or exists (
                             select from loan_bank as taken
                             where taken.application_id = loan.application_id and taken.bank = wanted_bank
                               and held_from is not null))
                         and application_id <> id
            )
            """;
    /** Those of the same batch hold nothing yet, and are asking for it. */
    private static final String FREE = WANTED + """
            update loan set freed = loan.application_id
            from rival
            where loan.application_id = rival.application_id and loan.freed is null
              and loan.application_id <> all (cast(:ids as uuid[]))
              and not exists (select from loan as own where own.application_id = rival.id)
              and not exists (select from rival as other where other.id = rival.id and stands(other.application_id))
            returning rival.id
            """;

    private static final String HOLDERS = WANTED + """
            select distinct on (id) id, application_id as holder, applicant as holding_firm
            from rival
            where not exists (select from loan as own where own.application_id = rival.id and own.freed is null)
            order by id, stands(application_id) desc, freed nulls first, applicant = firm desc, registered_at
            """;

    private final Mutiny.StatelessSession session;

    HeldAgreements(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** Frees agreements whose applications stand no more; what could not be put in place even so has a holder. */
    Uni<Placing> settle(Collection<Loan> loans) {
        return about(session.createNativeQuery(FREE, Tuple.class), loans)
                .getResultList()
                .chain(freed -> NewReservations.addLoans(session, loans)
                        .chain(() -> holders(loans))
                        .map(held -> new Placing(held, successors(freed, held))));
    }

    private Uni<Map<ApplicationId, Holder>> holders(Collection<Loan> loans) {
        return about(session.createNativeQuery(HOLDERS, Tuple.class), loans)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(
                                HeldAgreements::id,
                                row -> new Holder(
                                        new ApplicationId(row.get("holder", UUID.class)),
                                        new Inn(row.get("holding_firm", String.class))))));
    }

    private static Set<ApplicationId> successors(List<Tuple> freed, Map<ApplicationId, Holder> held) {
        return freed.stream()
                .map(HeldAgreements::id)
                .filter(id -> !held.containsKey(id))
                .collect(toSet());
    }

    private static ApplicationId id(Tuple row) {
        return new ApplicationId(row.get("id", UUID.class));
    }

    private static <Q extends Mutiny.AbstractQuery> Q about(Q query, Collection<Loan> loans) {
        query.setParameter("ids", array(loans, loan -> loan.applicationId().value(), UUID[]::new));
        query.setParameter("applicants", array(loans, loan -> loan.applicant().value(), String[]::new));
        query.setParameter("banks", array(loans, loan -> loan.terms().bank().value(), String[]::new));
        query.setParameter("numbers", array(loans, loan -> loan.terms().agreementNumber(), String[]::new));
        query.setParameter("dates", array(loans, loan -> loan.terms().agreementDate(), LocalDate[]::new));
        return query;
    }
}
