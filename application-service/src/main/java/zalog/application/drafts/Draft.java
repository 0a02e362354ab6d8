package zalog.application.drafts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zalog.kernel.ApplicationId;

/**
 * An application in preparation, which may have any fault.
 *
 * @param content a JSON object
 * @param version grows with every change
 * @param application what it was submitted as, if it was; then it does not change any more
 */
public record Draft(
        UUID id,
        String content,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Optional<ApplicationId> application) {

    public static Draft begin(UUID id, String content, Instant now) {
        return new Draft(id, content, 1, now, now, Optional.empty());
    }

    public Draft changed(String newContent, Instant now) {
        return new Draft(id, newContent, version + 1, createdAt, now, application);
    }
}
