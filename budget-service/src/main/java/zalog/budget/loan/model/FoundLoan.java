package zalog.budget.loan.model;

/** A loan, and whether the application that names it still stands. */
public record FoundLoan(Loan loan, boolean live) {}
