package zalog.application.process;

import zalog.application.process.model.Input;
import zalog.kernel.ApplicationId;
import zalog.kit.messaging.Origin;

/** An input for an application, and the message, request or timer it came from. */
public record Received(ApplicationId application, Input input, Origin origin) {}
