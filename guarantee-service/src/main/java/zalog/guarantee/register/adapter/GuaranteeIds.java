package zalog.guarantee.register.adapter;

import zalog.kernel.GuaranteeId;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Reads the id in a path. */
final class GuaranteeIds {
    private GuaranteeIds() {}

    /** The id; 404 for what is none, since nothing can be there. */
    static GuaranteeId of(String text) {
        return GuaranteeId.parse(text).toOptional().orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
