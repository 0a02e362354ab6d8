package zalog.budget.closing.adapter;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.closing.Outlooks;
import zalog.budget.loan.adapter.LoanHistories;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Need;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/** How loans go on by what their banks told, within one transaction. */
public final class PostgresOutlooks implements Outlooks {
    private final Mutiny.StatelessSession session;
    private final Calculation calculation;

    public PostgresOutlooks(Mutiny.StatelessSession session, Calculation calculation) {
        this.session = session;
        this.calculation = calculation;
    }

    @Override
    public Uni<Map<ApplicationId, Need>> needs(List<Loan> loans, FinancialYear year) {
        return new LoanHistories(session).of(loans).map(histories -> {
            Map<ApplicationId, Need> needs = new HashMap<>();
            histories.forEach((id, history) -> calculation
                    .project(history, year)
                    .ifPresent(next -> needs.put(id, new Need(next.interest(), next.guaranteeFee()))));
            return needs;
        });
    }
}
