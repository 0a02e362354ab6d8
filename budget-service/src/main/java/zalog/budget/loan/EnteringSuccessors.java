package zalog.budget.loan;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanHistory;
import zalog.contracts.budget.LoanClosed;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Text;

/**
 * Computes what is reimbursable of loans that banks and the guarantor told of before their applications had them. Under the
 * applications that had them nothing more is.
 */
public final class EnteringSuccessors {
    private static final Text CAUSE = new Text(
            "Computed from what had been told of the loan before this application.",
            "Рассчитано по сведениям о кредите, полученным до этой заявки.");
    private static final Text TAKEN_OVER = new Text(
            "Another application has the loan's agreement now.",
            "Договор по этому кредиту теперь указан в другой заявке.");

    private final Loans loans;
    private final Books books;
    private final ReplayingLoans replaying;
    private final Announcements announcements;

    public EnteringSuccessors(
            Calculation calculation, Loans loans, Books books, SavingLines saving, Announcements announcements) {
        this.loans = loans;
        this.books = books;
        this.replaying = new ReplayingLoans(calculation, loans, saving, announcements);
        this.announcements = announcements;
    }

    /** To be called when they have their reservations, in the year of their applications, by the transaction that wrote all of them. */
    public Uni<Void> enter(Collection<Loan> successors, Collection<Loan> predecessors) {
        Map<ApplicationId, Text> causes = new HashMap<>();
        successors.forEach(loan -> causes.put(loan.applicationId(), CAUSE));
        predecessors.forEach(loan -> causes.put(loan.applicationId(), TAKEN_OVER));
        var lenders = successors.stream().map(loan -> loan.terms().bank()).collect(toSet());
        return histories(successors, lenders).chain(entered -> loans.histories(predecessors)
                .chain(left -> replaying.enter(
                        Stream.concat(entered.stream(), left.values().stream()).toList(), causes))
                .chain(() -> announcements.announce(closed(entered))));
    }

    private List<LoanClosed> closed(Collection<LoanHistory> entered) {
        return entered.stream()
                .filter(LoanHistory::isClosed)
                .map(history -> new LoanClosed(history.loan().applicationId(), books.now()))
                .toList();
    }

    /** Each bank to which the loans went is read, too, and may name another one. */
    private Uni<Collection<LoanHistory>> histories(Collection<Loan> successors, Set<Bic> read) {
        return loans.histories(successors).map(Map::values).chain(histories -> {
            var banks = histories.stream()
                    .flatMap(history -> history.banks().stream())
                    .collect(toSet());
            return loans.saveHolders(
                            histories.stream().filter(LoanHistory::isAssigned).toList())
                    .chain(() -> banks.equals(read) ? Uni.createFrom().item(histories) : histories(successors, banks));
        });
    }
}
