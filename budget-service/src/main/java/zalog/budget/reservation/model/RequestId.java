package zalog.budget.reservation.model;

import zalog.kernel.ApplicationId;

/** Which request of which application; the year is known from where it stands. */
public record RequestId(ApplicationId applicationId, int part) {}
