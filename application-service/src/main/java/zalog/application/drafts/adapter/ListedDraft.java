package zalog.application.drafts.adapter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zalog.kernel.ApplicationId;

/** A draft in a list. */
record ListedDraft(UUID id, Instant createdAt, Instant updatedAt, Optional<ApplicationId> applicationId) {}
