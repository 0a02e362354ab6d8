package zalog.application.process.model;

import java.util.List;
import java.util.Optional;

/**
 * The process of an application as a function: (state, input) → (state, announcements, timeline). A duplicate, a
 * latecomer or a message for an application that has ended meets no row of the table and changes nothing; it is never
 * an error.
 */
public final class ApplicationProcess {
    private final List<Transition<?, ?>> table;

    /**
     * Makes the process.
     *
     * @param waitWorkingDays how many working days an eligible application waits for its guarantee to be registered
     */
    public ApplicationProcess(int waitWorkingDays) {
        this.table = ProcessTable.rows(waitWorkingDays);
    }

    /** What follows when the input meets the state; empty where nothing does. */
    public Optional<Step> step(State state, Input input) {
        for (Transition<?, ?> row : table) {
            Optional<State> next = row.apply(state, input);
            if (next.isPresent()) {
                return Optional.of(new Step(next.get(), row.sends(), Timeline.lines(state, input, next.get())));
            }
        }
        return Optional.empty();
    }

    public List<Transition<?, ?>> table() {
        return table;
    }
}
