package zalog.contracts.budget;

import java.time.Instant;
import zalog.kernel.ApplicationId;

/** The bank took back that it had closed the loan of an application. */
public record LoanReopened(ApplicationId applicationId, Instant announcedAt) implements BudgetEvent, OfApplication {}
