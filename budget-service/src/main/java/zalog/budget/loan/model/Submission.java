package zalog.budget.loan.model;

import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Verdict.Fault;

/**
 * One event as a bank sent it: readable, or with what is wrong with it.
 *
 * @param body as JSON, for the bank's statement
 * @param eventId where it could be read
 */
public record Submission(
        String body,
        Optional<String> eventId,
        Optional<Agreement> agreement,
        Optional<LoanEvent> event,
        List<Fault> faults) {}
