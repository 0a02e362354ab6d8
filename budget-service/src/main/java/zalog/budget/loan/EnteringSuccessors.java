package zalog.budget.loan;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import zalog.budget.Announcements;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ApplicationId;
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
        return loans.lock(successors).chain(histories -> replaying.enter(histories.values(), causes));
    }
}
