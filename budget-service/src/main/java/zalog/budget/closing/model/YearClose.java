package zalog.budget.closing.model;

import java.time.Instant;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * The close of a year, and how far it is.
 *
 * @param orderedBy the subject of the officer's token
 * @param applications that held money or waited for it when the close began
 * @param done how many of them were seen to
 */
public record YearClose(
        FinancialYear year,
        String orderedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long applications,
        long done,
        Figures figures) {

    public static YearClose begun(FinancialYear year, String orderedBy, Instant at, long applications) {
        return new YearClose(year, orderedBy, at, Optional.empty(), applications, 0, Figures.NONE);
    }

    public boolean isDone() {
        return finishedAt.isPresent();
    }

    /** Applications that were released meanwhile are not among the steps; the end counts them as seen to. */
    public YearClose after(Step step) {
        return new YearClose(
                year,
                orderedBy,
                startedAt,
                finishedAt,
                applications,
                Math.min(applications, done + step.applications()),
                figures.plus(step.figures()));
    }

    /** Of applications that were seen to before there was a year to carry them over to. */
    public YearClose carriedLater(Step step) {
        return new YearClose(year, orderedBy, startedAt, finishedAt, applications, done, figures.plus(step.figures()));
    }

    public YearClose finished(Money lapsed, Instant at) {
        return new YearClose(
                year,
                orderedBy,
                startedAt,
                Optional.of(at),
                applications,
                applications,
                figures.plus(new Figures(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, lapsed)));
    }
}
