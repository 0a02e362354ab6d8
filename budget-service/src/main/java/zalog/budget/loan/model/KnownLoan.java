package zalog.budget.loan.model;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import zalog.kernel.Bic;

/**
 * A loan that an application names with all that was told of it.
 *
 * @param live whether that application still stands
 * @param occupied the banks it cannot go to, as another application has its agreement with them
 */
public record KnownLoan(LoanHistory history, boolean live, Set<Bic> occupied) {

    public Loan loan() {
        return history.loan();
    }

    /** The occupied banks that would hold it by one more event and do not now, whether the event names them or not. */
    Set<Bic> occupiedBy(LoanEvent event) {
        if (occupied.isEmpty()) {
            return occupied;
        }
        var then = history.with(List.of(event));
        return occupied.stream()
                .filter(bank ->
                        history.heldFrom(bank).isEmpty() && then.heldFrom(bank).isPresent())
                .collect(toSet());
    }

    /** With what was accepted of it, as far as that matters to what comes after it. */
    KnownLoan with(LoanEvent event) {
        return occupied.isEmpty() ? this : new KnownLoan(history.with(List.of(event)), live, occupied);
    }
}
