package zalog.contracts.budget;

import zalog.contracts.Message;
import zalog.kernel.ApplicationId;

/** A message about one application; travels by its id. */
interface OfApplication extends Message {
    ApplicationId applicationId();

    @Override
    default String key() {
        return applicationId().toString();
    }
}
