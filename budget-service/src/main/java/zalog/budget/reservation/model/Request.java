package zalog.budget.reservation.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/**
 * What an application asks of a year's money.
 *
 * @param ruleSet id of the rule set of the application, which the amounts are computed by
 * @param part 0 is what was projected at its registration; later parts are what it outgrew the earlier ones by
 * @param registeredAt decides who comes first
 */
public record Request(
        Subject subject, Optional<String> ruleSet, int part, Instant registeredAt, Money interest, Money guaranteeFee) {
    /** The order in which requests are served. Ids break ties as PostgreSQL orders them, not as Java does. */
    public static final Comparator<Request> FIRST_COME = Comparator.comparing(Request::registeredAt)
            .thenComparing(request -> request.applicationId().toString())
            .thenComparing(Request::part);

    public ApplicationId applicationId() {
        return subject.applicationId();
    }

    public RequestId id() {
        return new RequestId(applicationId(), part);
    }

    public Place place() {
        return new Place(registeredAt, id());
    }

    public Money total() {
        return interest.plus(guaranteeFee);
    }

    /** What made the application ask: itself. */
    Cause cause() {
        return new Cause(Cause.Kind.APPLICATION, applicationId().toString());
    }

    public Posting posting(EntryKind kind, Cause cause) {
        return Posting.of(kind, subject, interest, guaranteeFee, cause);
    }
}
