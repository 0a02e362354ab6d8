package zalog.contracts.budget;

import java.time.Instant;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;

/** No money can be reserved, now or later, such as when the year has no appropriation. */
public record ReservationRefused(
        ApplicationId applicationId, FinancialYear financialYear, Reason reason, Instant refusedAt)
        implements BudgetEvent, OfApplication {}
