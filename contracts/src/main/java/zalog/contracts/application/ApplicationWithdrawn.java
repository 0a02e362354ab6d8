package zalog.contracts.application;

import java.time.Instant;
import zalog.kernel.ApplicationId;

/** The applicant took its application back. */
public record ApplicationWithdrawn(ApplicationId applicationId, Instant withdrawnAt) implements ApplicationEvent {}
