package zalog.contracts;

import org.jspecify.annotations.Nullable;

/** A body that is not JSON of the contract. Reading it again will not help: it belongs on a dead-letter topic. */
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableMessage(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
