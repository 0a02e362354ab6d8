package zalog.budget.reservation.model;

import java.time.Instant;
import zalog.budget.loan.model.Loan;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;

/** A request that no money of the year can be reserved for, now or later, and what was asked. */
public record RefusedRequest(Loan loan, FinancialYear year, Reason reason, Instant at) {}
