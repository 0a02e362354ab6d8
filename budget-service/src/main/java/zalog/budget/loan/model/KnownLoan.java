package zalog.budget.loan.model;

/** A loan that an application names with all that was told of it, and whether that application still stands. */
public record KnownLoan(LoanHistory history, boolean live) {

    public Loan loan() {
        return history.loan();
    }
}
