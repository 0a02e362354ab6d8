package zalog.contracts.budget;

import java.time.Instant;
import zalog.kernel.ApplicationId;

/** The bank closed the loan of an application, so that what secured it is free. */
public record LoanClosed(ApplicationId applicationId, Instant announcedAt) implements BudgetEvent, OfApplication {}
