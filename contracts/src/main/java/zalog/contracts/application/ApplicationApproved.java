package zalog.contracts.application;

import java.time.Instant;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** An application was approved and money of a year's budget is reserved for it. */
public record ApplicationApproved(
        ApplicationId applicationId, FinancialYear financialYear, Money reserved, Instant decidedAt)
        implements ApplicationEvent {}
