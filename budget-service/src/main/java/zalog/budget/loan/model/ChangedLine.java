package zalog.budget.loan.model;

import zalog.kernel.Money;

/**
 * A line that is new, or whose amount became another.
 *
 * @param before what was reimbursable of the payment until now; zero for a new line
 */
public record ChangedLine(Loan loan, Line line, Money before) {

    public Money change() {
        return line.reimbursable().minus(before);
    }
}
