package zalog.budget.loan.model;

/** A loan that an application names, and whether that application still stands. */
public record KnownLoan(Loan loan, boolean live) {}
