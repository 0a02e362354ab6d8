package zalog.contracts.eligibility;

import java.time.Instant;
import java.util.List;
import zalog.contracts.Forms;
import zalog.contracts.application.Check;
import zalog.kernel.ApplicationId;

/** An application was assessed by a rule set, such as {@code 533/2019-04-30}; every check is reported. */
public record EligibilityAssessed(
        ApplicationId applicationId, String ruleSet, boolean passed, List<Check> checks, Instant assessedAt)
        implements EligibilityEvent {
    public EligibilityAssessed {
        Forms.requireText(ruleSet, "ruleSet");
        checks = List.copyOf(checks);
    }
}
