package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Need;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/** How loans go on. */
@FunctionalInterface
public interface Outlooks {

    /** What loans will need of a year's money; those that are over by then are left out. */
    Uni<Map<ApplicationId, Need>> needs(List<Loan> loans, FinancialYear year);
}
