package zalog.kit.problem;

/** Carries a problem out of an adapter to the one mapper; never used inside a domain. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }

    public Problem problem() {
        return problem;
    }
}
