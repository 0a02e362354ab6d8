package zalog.budget.reservation.adapter;

import static java.util.Comparator.comparing;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.PlainNumber;
import zalog.kit.persistence.Ahead;
import zalog.kit.persistence.Pipeline;
import zalog.kit.persistence.Rows;

/**
 * The statements that write a batch of loans and of reservations.
 *
 * <p>Arrays of instants travel as text, which the driver takes as they are.
 */
final class NewReservations {
    private static final String LOANS = """
            select add_loans($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[], $8::text[],
                             $9::text[]::timestamptz[], $10::text[], $11::bigint[])
            """;
    private static final String RESERVATIONS = """
            insert into reservation (application_id, financial_year, part, status, registered_at, interest_kopecks,
                                     guarantee_fee_kopecks, decided_at, held)
            select unnest($3::uuid[]), $1, unnest($4::int[]), unnest($5::text[]), unnest($6::text[]::timestamptz[]),
                   unnest($7::bigint[]), unnest($8::bigint[]), $2, unnest($5::text[]) = 'RESERVED'
            """;

    private static final int AT_ONCE = 500;
    private static final Comparator<Map.Entry<String, Loan>> BY_AGREEMENT = comparing(
                    (Map.Entry<String, Loan> each) -> each.getKey())
            .thenComparing(each -> each.getValue().terms().agreementDate());

    private NewReservations() {}

    /**
     * How many loans were put in place: none whose agreement another application has, with the bank that it was made with or with
     * one that the loan was assigned to, as an assignment keeps its number and date. All do so in the order of their agreements, so
     * that of two batches one waits for the other, and never each for the other. While the database writes some, the columns of
     * the next ones are made.
     */
    static Uni<Integer> addLoans(Mutiny.StatelessSession session, Collection<Loan> loans) {
        return Pipeline.all(Ahead.inTurn(parts(inOrder(loans)), NewReservations::columns).stream()
                        .map(columns ->
                                columns.chain(made -> Rows.one(session, LOANS, row -> (int) row.number(0), made)))
                        .toList())
                .map(added -> added.stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Loan> inOrder(Collection<Loan> loans) {
        return loans.stream()
                .map(loan -> Map.entry(PlainNumber.of(loan.terms().agreementNumber()), loan))
                .sorted(BY_AGREEMENT)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<List<Loan>> parts(List<Loan> loans) {
        List<List<Loan>> parts = new ArrayList<>();
        for (int from = 0; from < loans.size(); from += AT_ONCE) {
            parts.add(loans.subList(from, Math.min(from + AT_ONCE, loans.size())));
        }
        return parts;
    }

    private static Object[] columns(List<Loan> loans) {
        return new Object[] {
            uuids(loans, loan -> loan.applicationId().value()),
            texts(loans, loan -> loan.applicant().value()),
            texts(loans, loan -> loan.terms().bank().value()),
            texts(loans, loan -> loan.terms().agreementNumber()),
            array(loans, loan -> loan.terms().agreementDate(), LocalDate[]::new),
            texts(loans, Loan::region),
            texts(loans, loan -> loan.category().name()),
            texts(loans, loan -> loan.ipKind().name()),
            texts(loans, loan -> loan.registeredAt().toString()),
            texts(loans, LoanJson::write),
            array(loans, loan -> loan.terms().amount().kopecks(), Long[]::new)
        };
    }

    /** The columns are made with the call. */
    static Uni<Void> add(Mutiny.StatelessSession session, OpenYear year, Allocation allocation) {
        List<Request> requests = new ArrayList<>(allocation.reserved());
        requests.addAll(allocation.waiting());
        return Rows.write(
                        session,
                        RESERVATIONS,
                        year.appropriation().year().value(),
                        year.at().atOffset(ZoneOffset.UTC),
                        uuids(requests, request -> request.applicationId().value()),
                        array(requests, Request::part, Integer[]::new),
                        statuses(allocation),
                        texts(requests, request -> request.registeredAt().toString()),
                        array(requests, request -> request.interest().kopecks(), Long[]::new),
                        array(requests, request -> request.guaranteeFee().kopecks(), Long[]::new))
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
