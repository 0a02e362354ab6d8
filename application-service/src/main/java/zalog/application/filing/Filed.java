package zalog.application.filing;

import zalog.application.process.model.Case;
import zalog.application.process.model.Entry;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.ApplicationSubmitted;

/** A new application, with the first line of its timeline. */
public record Filed(Case subject, ApplicationContent content, Entry entry) {

    public ApplicationSubmitted announcement() {
        return new ApplicationSubmitted(subject.id(), subject.registeredAt(), content);
    }
}
