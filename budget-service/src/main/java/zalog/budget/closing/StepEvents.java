package zalog.budget.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zalog.budget.closing.model.Step;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReleased;
import zalog.contracts.budget.ReservationRefused;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;

/** What a step of a close means for the year that is closed, as it is announced. */
final class StepEvents {
    private StepEvents() {}

    static List<BudgetEvent> of(Step step, Instant at) {
        FinancialYear year = step.year();
        List<BudgetEvent> events = new ArrayList<>();
        step.released()
                .forEach((id, total) -> events.add(
                        new FundsReleased(id, year, total, "the financial year " + year + " was closed", at)));
        step.inVain().forEach(id -> events.add(new ReservationRefused(id, year, waitedInVain(year), at)));
        return events;
    }

    private static Reason waitedInVain(FinancialYear year) {
        return Reason.of(
                "BUDGET-014",
                "The year " + year + " was closed before money for this application came free.",
                year + " год закрыт; средства для этой заявки так и не освободились.");
    }
}
