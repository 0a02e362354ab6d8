package zalog.contracts.eligibility;

import zalog.contracts.Message;
import zalog.kernel.ApplicationId;

/** What eligibility-service found; travels by the id of the application. */
public sealed interface EligibilityEvent extends Message permits EligibilityAssessed {

    ApplicationId applicationId();

    @Override
    default String key() {
        return applicationId().toString();
    }
}
