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
            all.add(ofEvent(
                    i,
                    submissions.get(i),
                    verdicts.get(i),
                    OfField.of(verdicts.get(i).faults(), language)));
        }
        return new VerdictsView(all);
    }

    /** The same with rows and columns instead of JSON Pointers. */
    static VerdictsView ofRows(List<LoanEventCsv.Row> rows, List<Verdict> verdicts, Language language) {
        List<OfEvent> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var violations = verdicts.get(i).faults().stream()
                    .map(fault -> OfField.of(row.number(), fault, language))
                    .toList();
            all.add(ofEvent(i, row.submission(), verdicts.get(i), violations));
        }
        return new VerdictsView(all);
    }

    private static OfEvent ofEvent(int index, Submission submission, Verdict verdict, List<OfField> violations) {
        return new OfEvent(index, submission.eventId(), verdict.kind(), violations);
    }

    /** The verdict over one event. */
    public record OfEvent(int index, Optional<String> eventId, Verdict.Kind verdict, List<OfField> violations) {}

    /** One fault of an event, and where it is: as a JSON Pointer, or in which row and column. */
    public record OfField(
            Optional<String> pointer, Optional<Integer> row, Optional<String> column, String code, String text) {

        static List<OfField> of(List<Fault> faults, Language language) {
            return faults.stream()
                    .map(fault -> new OfField(
                            Optional.of(fault.field().isEmpty() ? "" : "/" + fault.field()),
                            Optional.empty(),
                            Optional.empty(),
                            fault.reason().code(),
                            language.of(fault.reason().text())))
                    .toList();
        }

        static OfField of(int row, Fault fault, Language language) {
            return new OfField(
                    Optional.empty(),
                    Optional.of(row),
                    LoanEventCsv.column(fault),
                    fault.reason().code(),
                    language.of(fault.reason().text()));
        }
    }
}
