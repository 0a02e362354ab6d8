package zalog.budget.reservation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/**
 * Who gets money and who waits: requests are served in the order of registration, each that fits. One for exactly what is
 * left fits; one that does not fit waits, and a later and smaller one may still be served.
 *
 * @param reserved those that fit, in the order of registration
 * @param waiting those that do not, in the same order
 * @param left what remains
 */
public record Allocation(List<Request> reserved, List<Request> waiting, Money left) {

    /** What it means for the year's money. */
    public List<Posting> postings() {
        return postings(Request::cause);
    }

    public List<Posting> postings(Function<Request, Cause> cause) {
        List<Posting> postings = new ArrayList<>(reserved.size() + waiting.size());
        reserved.forEach(request -> postings.add(request.posting(EntryKind.RESERVED, cause.apply(request))));
        waiting.forEach(request -> postings.add(request.posting(EntryKind.WAITLISTED, cause.apply(request))));
        return postings;
    }

    public static Allocation of(Money available, Collection<Request> requests) {
        var reserved = new ArrayList<Request>(requests.size());
        var waiting = new ArrayList<Request>();
        var left = available;
        for (var request : requests.stream().sorted(Request.FIRST_COME).toList()) {
            if (request.total().compareTo(left) <= 0) {
                reserved.add(request);
                left = left.minus(request.total());
            } else {
                waiting.add(request);
            }
        }
        return new Allocation(List.copyOf(reserved), List.copyOf(waiting), left);
    }
}
