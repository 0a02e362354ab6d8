package zalog.budget.loan.model;

/**
 * A loan as its bank finds it.
 *
 * @param live whether the application that names it still stands
 * @param mayGo whether a bank was named as the one to which it went and does not hold it, which a later event may change
 */
public record FoundLoan(Loan loan, boolean live, boolean mayGo) {}
