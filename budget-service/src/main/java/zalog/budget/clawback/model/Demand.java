package zalog.budget.clawback.model;

import java.time.LocalDate;
import zalog.kernel.WorkingCalendar;

/**
 * The written demand.
 *
 * @param deadline the last day to pay
 */
public record Demand(String documentNumber, LocalDate on, LocalDate deadline) {

    static Demand of(String documentNumber, LocalDate on, int workingDays) {
        return new Demand(documentNumber, on, WorkingCalendar.plusWorkingDays(on, workingDays));
    }
}
