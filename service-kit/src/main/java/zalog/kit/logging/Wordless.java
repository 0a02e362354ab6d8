package zalog.kit.logging;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: types and places without the texts, which may quote what somebody wrote. */
public final class Wordless extends Throwable {
    private static final long serialVersionUID = 1;

    private final String type;

    private Wordless(Throwable failure, @Nullable Throwable cause) {
        super(null, cause);
        this.type = failure instanceof PgException pg
                ? failure.getClass().getName() + " " + pg.getSqlState() + " " + pg.getConstraint()
                : failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    public static Wordless of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Wordless(failure, cause == null || cause == failure ? null : of(cause));
    }

    @Override
    public String toString() {
        return type;
    }
}
