package zalog.contracts.application;

import java.time.Instant;
import zalog.kernel.ApplicationId;

/** An application was filed; the moment of registration decides its financial year and its place in the queue. */
public record ApplicationSubmitted(ApplicationId applicationId, Instant registeredAt, ApplicationContent content)
        implements ApplicationEvent {}
