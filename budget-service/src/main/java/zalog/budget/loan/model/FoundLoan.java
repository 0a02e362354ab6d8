package zalog.budget.loan.model;

/**
 * A loan as its bank finds it.
 *
 * @param live whether the application that names it still stands
 * @param assigned whether a bank was ever named as the one to which it went, true or not: then others tell of it, too
 */
public record FoundLoan(Loan loan, boolean live, boolean assigned) {}
