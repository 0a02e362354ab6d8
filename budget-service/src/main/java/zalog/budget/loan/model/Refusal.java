package zalog.budget.loan.model;

import java.util.List;
import zalog.budget.loan.model.Verdict.Fault;

/** What a bank sent and we did not take, and why. */
public record Refusal(Submission submission, List<Fault> faults) {}
