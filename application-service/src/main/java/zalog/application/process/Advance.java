package zalog.application.process;

import java.time.Instant;
import zalog.application.process.model.Case;
import zalog.application.process.model.Step;
import zalog.kit.messaging.Origin;

/** A step that a case has taken. */
public record Advance(Case before, Step step, Instant at, Origin origin) {

    public Case after() {
        return before.after(step);
    }
}
