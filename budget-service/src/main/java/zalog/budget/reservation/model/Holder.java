package zalog.budget.reservation.model;

import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;

/** The application that a loan agreement is under, and whose it is. */
public record Holder(ApplicationId applicationId, Inn applicant) {}
