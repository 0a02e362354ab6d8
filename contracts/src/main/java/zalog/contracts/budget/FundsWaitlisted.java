package zalog.contracts.budget;

import java.time.Instant;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** What is left of the year did not suffice; the application waits. The first in the queue has position 1. */
public record FundsWaitlisted(
        ApplicationId applicationId,
        FinancialYear financialYear,
        Money interest,
        Money guaranteeFee,
        Money total,
        long position,
        Instant waitlistedAt)
        implements BudgetEvent, OfApplication {}
