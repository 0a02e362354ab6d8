package zalog.kit.ids;

import java.util.UUID;

/** Makes ids that nobody has had before. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
