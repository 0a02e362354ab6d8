package zalog.budget.reservation.adapter;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.adapter.LoanJson;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;

/**
 * The one statement that writes a batch: loans, reservations, entries and the year's sums. The sums move only if the
 * reserved amount still fits the limit, and without them nothing else is written.
 *
 * <p>Instants travel as text, because the driver refuses the arrays of them that Hibernate hands it.
 */
final class NewReservations {
    private static final String INSERT = """
            with year as (
                update appropriation
                set reserved_kopecks = reserved_kopecks + :reserved, waiting_kopecks = waiting_kopecks + :waiting,
                    waiting_count = waiting_count + :waitingCount, last_entry_at = :at
                where financial_year = :year and reserved_kopecks + :reserved <= limit_kopecks
                returning financial_year
            ), request as (
                select *
                from year, unnest(
                    cast(:ids as uuid[]), cast(:statuses as text[]), cast(cast(:registered as text[]) as timestamptz[]),
                    cast(:interests as bigint[]), cast(:fees as bigint[]),
                    cast(:applicants as text[]), cast(:banks as text[]), cast(:numbers as text[]),
                    cast(:dates as date[]), cast(:regions as text[]), cast(:categories as text[]),
                    cast(:kinds as text[]), cast(:contents as text[]))
                    as of_application (id, status, registered_at, interest, fee, applicant, bank, number,
                                       date, region, category, ip_kind, content)
            ), opened as (
                insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region,
                                  category, ip_kind, registered_at, content)
                select id, applicant, bank, number, date, region, category, ip_kind, registered_at, content
                from request
                on conflict do nothing
            ), entered as (
                insert into budget_entry (financial_year, application_id, kind, interest_kopecks,
                                          guarantee_fee_kopecks, region, bank, category, ip_kind, recorded_at)
                select financial_year, id, case status when 'RESERVED' then 'RESERVED' else 'WAITLISTED' end,
                       interest, fee, region, bank, category, ip_kind, :at
                from request
            )
            insert into reservation (application_id, financial_year, status, registered_at, interest_kopecks,
                                     guarantee_fee_kopecks, decided_at)
            select id, financial_year, status, registered_at, interest, fee, :at from request
            """;

    private final OpenYear year;
    private final Allocation allocation;
    private final List<Request> requests;
    private final List<Loan> loans;

    NewReservations(OpenYear year, Allocation allocation, Map<ApplicationId, Loan> loans) {
        this.year = year;
        this.allocation = allocation;
        this.requests = new ArrayList<>(allocation.reserved());
        this.requests.addAll(allocation.waiting());
        this.loans = requests.stream()
                .map(request -> Objects.requireNonNull(loans.get(request.applicationId())))
                .toList();
    }

    Uni<Void> insert(Mutiny.StatelessSession session) {
        return session.createNativeQuery(INSERT)
                .setParameter("year", year.appropriation().year().value())
                .setParameter("at", year.at())
                .setParameter("reserved", sum(allocation.reserved()))
                .setParameter("waiting", sum(allocation.waiting()))
                .setParameter("waitingCount", allocation.waiting().size())
                .setParameter(
                        "ids", ofRequests(request -> request.applicationId().value(), UUID[]::new))
                .setParameter("statuses", statuses())
                .setParameter(
                        "registered",
                        ofRequests(request -> request.registeredAt().toString(), String[]::new))
                .setParameter(
                        "interests", ofRequests(request -> request.interest().kopecks(), Long[]::new))
                .setParameter(
                        "fees", ofRequests(request -> request.guaranteeFee().kopecks(), Long[]::new))
                .setParameter("applicants", ofLoans(loan -> loan.applicant().value(), String[]::new))
                .setParameter("banks", ofLoans(loan -> loan.terms().bank().value(), String[]::new))
                .setParameter("numbers", ofLoans(loan -> loan.terms().agreementNumber(), String[]::new))
                .setParameter("dates", ofLoans(loan -> loan.terms().agreementDate(), LocalDate[]::new))
                .setParameter("regions", ofLoans(Loan::region, String[]::new))
                .setParameter("categories", ofLoans(loan -> loan.category().name(), String[]::new))
                .setParameter("kinds", ofLoans(loan -> loan.ipKind().name(), String[]::new))
                .setParameter("contents", ofLoans(LoanJson::write, String[]::new))
                .executeUpdate()
                .invoke(this::requireAll)
                .replaceWithVoid();
    }

    /** Nothing can have changed since the year was locked; if it has, the transaction must not commit. */
    private void requireAll(int inserted) {
        if (inserted != requests.size()) {
            throw new IllegalStateException(
                    inserted + " of " + requests.size() + " reservations written in " + year.appropriation());
        }
    }

    private String[] statuses() {
        int reserved = allocation.reserved().size();
        String[] statuses = new String[requests.size()];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = (i < reserved ? Standing.RESERVED : Standing.WAITING).name();
        }
        return statuses;
    }

    private static long sum(List<Request> requests) {
        return requests.stream()
                .map(Request::total)
                .reduce(Money.ZERO, Money::plus)
                .kopecks();
    }

    private <T> T[] ofRequests(Function<Request, T> value, IntFunction<T[]> array) {
        return requests.stream().map(value).toArray(array);
    }

    private <T> T[] ofLoans(Function<Loan, T> value, IntFunction<T[]> array) {
        return loans.stream().map(value).toArray(array);
    }
}
