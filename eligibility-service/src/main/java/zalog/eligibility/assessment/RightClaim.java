package zalog.eligibility.assessment;

import java.time.Instant;
import zalog.eligibility.rules.model.RightKey;
import zalog.kernel.ApplicationId;

/** An application's claim on one IP right; of two claims on it the one registered first wins. */
public record RightClaim(ApplicationId application, Instant registeredAt, RightKey right) {}
