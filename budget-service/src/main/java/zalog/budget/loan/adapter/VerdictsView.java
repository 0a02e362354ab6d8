package zalog.budget.loan.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Submission;
import zalog.budget.loan.model.Verdict;
import zalog.budget.loan.model.Verdict.Fault;
import zalog.kit.problem.Language;

/** The answer to a batch: a verdict for every event, in the order of the request. */
public record VerdictsView(List<OfEvent> verdicts) {

    static VerdictsView of(List<Submission> submissions, List<Verdict> verdicts, Language language) {
        List<OfEvent> all = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            all.add(new OfEvent(
                    i,
                    submissions.get(i).eventId(),
                    verdicts.get(i).kind(),
                    OfField.of(verdicts.get(i).faults(), language)));
        }
        return new VerdictsView(all);
    }

    /** The verdict over one event. */
    public record OfEvent(int index, Optional<String> eventId, Verdict.Kind verdict, List<OfField> violations) {}

    /** One fault of an event. */
    public record OfField(String pointer, String code, String text) {
        static List<OfField> of(List<Fault> faults, Language language) {
            return faults.stream()
                    .map(fault -> new OfField(
                            fault.field().isEmpty() ? "" : "/" + fault.field(),
                            fault.reason().code(),
                            language.of(fault.reason().text())))
                    .toList();
        }
    }
}
