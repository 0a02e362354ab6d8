package zalog.budget.reservation.model;

import java.time.Instant;
import java.util.Comparator;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;

/** What an application asks of a year's money, and when it was registered. */
public record Request(ApplicationId applicationId, Instant registeredAt, Money interest, Money guaranteeFee) {
    /** The order in which requests are served. Ids break ties as PostgreSQL orders them, not as Java does. */
    public static final Comparator<Request> FIRST_COME = Comparator.comparing(Request::registeredAt)
            .thenComparing(request -> request.applicationId().toString());

    public Money total() {
        return interest.plus(guaranteeFee);
    }
}
