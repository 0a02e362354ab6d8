package zalog.acceptance;

/** A service answered in a way the programme does not foresee. */
public final class UnexpectedReply extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnexpectedReply(String message) {
        super(message);
    }
}
