package zalog.budget.closing.adapter;

import java.time.Instant;
import java.util.Optional;
import zalog.budget.closing.model.Tally;
import zalog.budget.closing.model.YearClose;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** The report of a close, as it is shown. */
public record CloseView(
        FinancialYear financialYear,
        State state,
        String orderedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long applications,
        long done,
        Tally released,
        Tally dropped,
        Tally carriedOver,
        Tally carriedWaiting,
        Money lapsed) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE
    }

    static CloseView of(YearClose close) {
        var figures = close.figures();
        return new CloseView(
                close.year(),
                close.isDone() ? State.DONE : State.RUNNING,
                close.orderedBy(),
                close.startedAt(),
                close.finishedAt(),
                close.applications(),
                close.done(),
                figures.released(),
                figures.dropped(),
                figures.carriedOver(),
                figures.carriedWaiting(),
                figures.lapsed());
    }
}
