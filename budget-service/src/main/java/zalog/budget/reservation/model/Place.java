package zalog.budget.reservation.model;

import java.time.Instant;

/** Where a request stands in the order of registration. */
public record Place(Instant registeredAt, RequestId id) {}
