package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.SavingLines;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.GrowingReservations;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.kernel.ApplicationId;
import zalog.kit.time.BusinessClock;

/** Puts together what saves lines, within one transaction. */
final class Saving {
    private Saving() {}

    static SavingLines in(Mutiny.StatelessSession session, BusinessClock clock) {
        var ledger = new PostgresLedger(session);
        var growing = new GrowingReservations(new PostgresReservations(session), ledger);
        return new SavingLines(
                new PostgresLoans(session),
                new PostgresBooks(session, clock),
                ledger,
                (year, changes) -> grow(growing, year, changes));
    }

    private static Uni<OpenYear> grow(GrowingReservations growing, OpenYear year, List<ChangedLine> changes) {
        Map<ApplicationId, Loan> loans = changes.stream()
                .filter(each -> each.change().isPositive())
                .map(ChangedLine::loan)
                .collect(toMap(Loan::applicationId, loan -> loan, (first, second) -> first));
        return loans.isEmpty() ? Uni.createFrom().item(year) : growing.grow(year, loans.values());
    }
}
