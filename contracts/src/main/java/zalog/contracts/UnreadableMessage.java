package zalog.contracts;

/** A body that is not JSON of the contract. Reading it again will not help: it belongs on a dead-letter topic. */
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableMessage(String why, Throwable cause) {
        super(why, cause);
    }
}
