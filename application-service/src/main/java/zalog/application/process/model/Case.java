package zalog.application.process.model;

import java.time.Instant;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/**
 * An application as the process sees it.
 *
 * @param registeredAt decides the financial year and the place in the queue
 * @param version how many lines its timeline has
 */
public record Case(ApplicationId id, Instant registeredAt, State state, int version) {

    public FinancialYear financialYear() {
        return FinancialYear.of(registeredAt);
    }

    /** The case after a step. */
    public Case after(Step step) {
        return new Case(id, registeredAt, step.next(), version + step.entries().size());
    }
}
