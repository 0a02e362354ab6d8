package zalog.budget.appropriation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Balances;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/**
 * The money of a financial year. Always: reserved + obligated + disbursed − refunded + lapsed ≤ limit.
 *
 * @param waitingCount requests on the waiting list, which together ask for {@code waiting}
 * @param loanVolumeTarget loans that the year's programme is to bring about, in all
 * @param closing whether its close has begun
 * @param closedAt when its close was done, if it was
 */
public record Appropriation(
        FinancialYear year,
        Balances balances,
        long waitingCount,
        Money loanVolumeTarget,
        boolean closing,
        Optional<Instant> closedAt)
        implements Accounts {

    /** Whether it takes nothing new: its close has begun, or is done. */
    public boolean isClosed() {
        return closing || closedAt.isPresent();
    }

    /** The money as it stands once this is entered. */
    public Appropriation after(Collection<Posting> postings) {
        return new Appropriation(
                year, balances.after(postings), waitingCount + waiting(postings), loanVolumeTarget, closing, closedAt);
    }

    private static long waiting(Collection<Posting> postings) {
        return postings.stream()
                .mapToLong(posting -> switch (posting.kind()) {
                    case EntryKind kind when kind == EntryKind.WAITLISTED -> 1;
                    case EntryKind kind when kind == EntryKind.LEFT_WAITING_LIST -> -1;
                    default -> 0;
                })
                .sum();
    }
}
