package zalog.budget.loan;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import zalog.budget.Announcements;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanHistory;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Text;

/** Computes what is reimbursable of loans that banks and the guarantor told of before their applications had them. */
public final class EnteringSuccessors {
    private static final Text CAUSE = new Text(
            "Computed from what had been told of the loan before this application.",
            "Рассчитано по сведениям о кредите, полученным до этой заявки.");

    private final Loans loans;
    private final ReplayingLoans replaying;

    public EnteringSuccessors(Calculation calculation, Loans loans, SavingLines saving, Announcements announcements) {
        this.loans = loans;
        this.replaying = new ReplayingLoans(calculation, loans, saving, announcements);
    }

    /** To be called when they have their reservations, in the year of their applications: nothing else of them is known yet. */
    public Uni<Void> enter(Collection<Loan> successors) {
        Map<ApplicationId, Text> causes = successors.stream().collect(toMap(Loan::applicationId, _ -> CAUSE));
        var lenders = successors.stream().map(loan -> loan.terms().bank()).collect(toSet());
        return loans.lock(successors)
                .chain(() -> histories(successors, lenders))
                .chain(histories -> replaying.enter(histories, causes));
    }

    /** Each bank to which the loans went is read, too, and may name another one. */
    private Uni<Collection<LoanHistory>> histories(Collection<Loan> successors, Set<Bic> read) {
        return loans.histories(successors).map(Map::values).chain(histories -> {
            var banks = histories.stream()
                    .flatMap(history -> history.banks().stream())
                    .collect(toSet());
            return loans.saveHolders(
                            histories.stream().filter(LoanHistory::isAssigned).toList())
                    .chain(() -> banks.equals(read)
                            ? Uni.createFrom().item(histories)
                            : histories(successors, banks));
        });
    }
}
