package zalog.kit.http;

import org.jspecify.annotations.Nullable;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Versions of rows as strong ETags. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change of what the caller has not seen.
     *
     * @param ifMatch the header If-Match
     * @throws ProblemException 428 without the header, 412 if it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.preconditionRequired());
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw new ProblemException(Problem.preconditionFailed());
        }
    }
}
