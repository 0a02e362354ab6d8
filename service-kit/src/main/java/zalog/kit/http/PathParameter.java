package zalog.kit.http;

import java.util.function.Function;
import zalog.kernel.Parsed;
import zalog.kit.problem.ProblemException;

/** What stands in a path. */
public final class PathParameter {
    private PathParameter() {}

    /** The value; 404 for what is none, since nothing can be there. */
    public static <T> T of(String text, Function<String, Parsed<T>> parse) {
        return parse.apply(text).toOptional().orElseThrow(ProblemException::notFound);
    }
}
