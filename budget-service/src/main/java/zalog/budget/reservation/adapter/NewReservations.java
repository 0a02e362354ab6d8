package zalog.budget.reservation.adapter;

import static zalog.kit.persistence.Columns.array;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Standing;
import zalog.kit.persistence.Rows;

/**
 * The statements that write a batch of loans and of reservations, each batch in one.
 *
 * <p>Instants travel as text, because the driver refuses the arrays of them that Hibernate hands it.
 */
final class NewReservations {
    private static final String LOANS = """
            select add_loans($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[], $8::text[],
                             $9::text[]::timestamptz[], $10::text[], $11::bigint[])
            """;
    private static final String RESERVATIONS = """
            insert into reservation (application_id, financial_year, part, status, registered_at, interest_kopecks,
                                     guarantee_fee_kopecks, decided_at, held)
            select id, :year, request_part, request_status, registered, interest, fee, :at, request_status = 'RESERVED'
            from unnest(cast(:ids as uuid[]), cast(:parts as int[]), cast(:statuses as text[]),
                        cast(cast(:registered as text[]) as timestamptz[]), cast(:interests as bigint[]),
                        cast(:fees as bigint[]))
                as request (id, request_part, request_status, registered, interest, fee)
            """;

    private NewReservations() {}

    /**
     * How many loans were put in place: none whose agreement another application has, with the bank that it was made with or with
     * one that the loan was assigned to, as an assignment keeps its number and date. All do so in the order of their agreements, so
     * that of two batches one waits for the other, and never each for the other.
     */
    static Uni<Integer> addLoans(Mutiny.StatelessSession session, Collection<Loan> loans) {
        return Rows.one(
                session,
                LOANS,
                row -> (int) row.number(0),
                array(loans, loan -> loan.applicationId().value(), UUID[]::new),
                array(loans, loan -> loan.applicant().value(), String[]::new),
                array(loans, loan -> loan.terms().bank().value(), String[]::new),
                array(loans, loan -> loan.terms().agreementNumber(), String[]::new),
                array(loans, loan -> loan.terms().agreementDate(), LocalDate[]::new),
                array(loans, Loan::region, String[]::new),
                array(loans, loan -> loan.category().name(), String[]::new),
                array(loans, loan -> loan.ipKind().name(), String[]::new),
                array(loans, loan -> loan.registeredAt().toString(), String[]::new),
                array(loans, LoanJson::write, String[]::new),
                array(loans, loan -> loan.terms().amount().kopecks(), Long[]::new));
    }

    static Uni<Void> add(Mutiny.StatelessSession session, OpenYear year, Allocation allocation) {
        List<Request> requests = new ArrayList<>(allocation.reserved());
        requests.addAll(allocation.waiting());
        return session.createNativeQuery(RESERVATIONS)
                .setParameter("year", year.appropriation().year().value())
                .setParameter("at", year.at())
                .setParameter(
                        "ids",
                        array(requests, request -> request.applicationId().value(), UUID[]::new))
                .setParameter("parts", array(requests, Request::part, Integer[]::new))
                .setParameter("statuses", statuses(allocation))
                .setParameter(
                        "registered",
                        array(requests, request -> request.registeredAt().toString(), String[]::new))
                .setParameter(
                        "interests",
                        array(requests, request -> request.interest().kopecks(), Long[]::new))
                .setParameter(
                        "fees",
                        array(requests, request -> request.guaranteeFee().kopecks(), Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] statuses(Allocation allocation) {
        int reserved = allocation.reserved().size();
        String[] statuses = new String[reserved + allocation.waiting().size()];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = (i < reserved ? Standing.RESERVED : Standing.WAITING).name();
        }
        return statuses;
    }
}
