package zalog.budget.reservation.adapter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Holder;
import zalog.budget.reservation.model.Placing;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;

/**
 * What is done where not all loans of a batch could be put in place, which is rare: their agreements may be under other
 * applications.
 */
final class HeldAgreements {
    private static final String WANTED = """
            with wanted as (
                select id, firm, wanted_bank, agreement_key(number) as key, agreed_on, applied_in
                from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::int[])
                    as wanted (id, firm, wanted_bank, number, agreed_on, applied_in)
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
            update loan set freed = loan.application_id, taken_over_in = applied_in
            from rival
            where loan.application_id = rival.application_id and loan.freed is null
              and loan.application_id <> all ($1::uuid[])
              and not exists (select from loan as own where own.application_id = rival.id)
              and not exists (select from rival as other where other.id = rival.id and stands(other.application_id))
            returning rival.id, loan.content
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
        return Rows.select(session, FREE, row -> new Freed(id(row), LoanJson.read(row.text(1))), about(loans))
                .chain(freed -> NewReservations.addLoans(session, loans)
                        .chain(() -> holders(loans))
                        .map(held -> new Placing(
                                held,
                                successors(freed, held),
                                freed.stream().map(Freed::loan).toList())));
    }

    /** A loan whose agreement an application asks for. */
    private record Freed(ApplicationId by, Loan loan) {}

    private Uni<Map<ApplicationId, Holder>> holders(Collection<Loan> loans) {
        return Rows.select(
                        session,
                        HOLDERS,
                        row -> Map.entry(id(row), new Holder(new ApplicationId(row.uuid(1)), new Inn(row.text(2)))),
                        about(loans))
                .map(held -> held.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<ApplicationId> successors(List<Freed> freed, Map<ApplicationId, Holder> held) {
        return freed.stream().map(Freed::by).filter(id -> !held.containsKey(id)).collect(toSet());
    }

    private static ApplicationId id(RawRow row) {
        return new ApplicationId(row.uuid(0));
    }

    private static Object[] about(Collection<Loan> loans) {
        return new Object[] {
            uuids(loans, loan -> loan.applicationId().value()),
            texts(loans, loan -> loan.applicant().value()),
            texts(loans, loan -> loan.terms().bank().value()),
            texts(loans, loan -> loan.terms().agreementNumber()),
            array(loans, loan -> loan.terms().agreementDate(), LocalDate[]::new),
            array(loans, loan -> FinancialYear.of(loan.appliedOn()).value(), Integer[]::new)
        };
    }
}
