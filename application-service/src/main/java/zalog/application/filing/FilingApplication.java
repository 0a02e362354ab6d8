package zalog.application.filing;

import java.time.Instant;
import zalog.application.process.model.Case;
import zalog.application.process.model.State.Assessing;
import zalog.application.process.model.Timeline;
import zalog.contracts.application.ApplicationContent;
import zalog.kernel.ApplicationId;

/** Registers an application whose form is right. */
public final class FilingApplication {
    private FilingApplication() {}

    /** The instant of registration decides the financial year and, among those who wait for money, the turn. */
    public static Filed file(ApplicationId id, Instant registeredAt, ApplicationContent content) {
        return new Filed(new Case(id, registeredAt, Assessing.NOTHING_YET, 1), content, Timeline.begin(registeredAt));
    }
}
