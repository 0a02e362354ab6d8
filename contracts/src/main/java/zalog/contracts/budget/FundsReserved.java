package zalog.contracts.budget;

import java.time.Instant;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Money of the year is held for an application; the total is both lines together. */
public record FundsReserved(
        ApplicationId applicationId,
        FinancialYear financialYear,
        Money interest,
        Money guaranteeFee,
        Money total,
        Instant reservedAt)
        implements BudgetEvent, OfApplication {}
