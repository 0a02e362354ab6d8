package zalog.contracts.application;

import zalog.contracts.Message;
import zalog.kernel.ApplicationId;

/** What happened to an application; travels by its id. */
public sealed interface ApplicationEvent extends Message
        permits ApplicationSubmitted, ApplicationApproved, ApplicationRefused, ApplicationWithdrawn {

    ApplicationId applicationId();

    @Override
    default String key() {
        return applicationId().toString();
    }
}
