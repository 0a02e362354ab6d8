package zalog.budget.loan.model;

import zalog.kernel.ApplicationId;

/** Which payment of which application a line is about. */
public record LineId(ApplicationId applicationId, String eventId) {}
