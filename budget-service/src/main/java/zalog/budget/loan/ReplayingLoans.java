package zalog.budget.loan;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zalog.budget.Announcements;
import zalog.budget.loan.model.Amounts;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.LoanHistory;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.kernel.ApplicationId;
import zalog.kernel.Text;

/** Computes anew what is reimbursable of loans, enters what changed and announces it as a difference. */
final class ReplayingLoans {
    private static final int SENTENCES_MAX = 30;

    private final Calculation calculation;
    private final Loans loans;
    private final SavingLines saving;
    private final Announcements announcements;

    ReplayingLoans(Calculation calculation, Loans loans, SavingLines saving, Announcements announcements) {
        this.calculation = calculation;
        this.loans = loans;
        this.saving = saving;
        this.announcements = announcements;
    }

    /**
     * @param histories locked loans
     * @param causes what made each loan be computed anew
     */
    Uni<Void> replay(Collection<LoanHistory> histories, Map<ApplicationId, Text> causes) {
        return loans.lines(causes.keySet()).chain(before -> save(changes(histories, before), causes));
    }

    /**
     * The same of loans that go from one application to another; what is not reimbursable is left to their next event, as it may
     * be of a year before any that is open already.
     */
    Uni<Void> enter(Collection<LoanHistory> histories, Map<ApplicationId, Text> causes) {
        return loans.lines(causes.keySet())
                .chain(before -> save(
                        changes(histories, before).stream()
                                .filter(each -> !each.change().isZero())
                                .toList(),
                        causes));
    }

    private List<ChangedLine> changes(
            Collection<LoanHistory> histories, Map<ApplicationId, Map<LineId, Amounts>> before) {
        List<ChangedLine> changes = new ArrayList<>();
        for (LoanHistory history : histories) {
            var old = before.getOrDefault(history.loan().applicationId(), Map.of());
            changes.addAll(ChangedLine.between(history.loan(), old, history.lines(calculation)));
        }
        return changes;
    }

    private Uni<Void> save(List<ChangedLine> changes, Map<ApplicationId, Text> causes) {
        return saving.save(changes)
                .chain(saved -> announcements.announce(saved.stream()
                        .flatMap(each -> each.lines().stream().map(line -> computed(line, each, causes)))
                        .toList()));
    }

    private ReimbursementComputed computed(
            ChangedLine changed, SavingLines.Saved saved, Map<ApplicationId, Text> causes) {
        ApplicationId id = changed.loan().applicationId();
        Line line = changed.line();
        List<Text> explanation = new ArrayList<>();
        explanation.add(Objects.requireNonNull(causes.get(id)));
        saved.note(changed).ifPresent(explanation::add);
        explanation.addAll(abridged(line.explanation()));
        return new ReimbursementComputed(
                id,
                line.eventId(),
                line.line(),
                line.year(),
                line.paid(),
                line.reimbursable(),
                Optional.of(changed.before().reimbursable()),
                Optional.of(changed.change()),
                Optional.of(explanation),
                Optional.of(calculation.rulesOf(changed.loan()).id()),
                saved.at());
    }

    /** The first and the last: an interval in which rate or principal changed every day has a sentence for each of them. */
    private static List<Text> abridged(List<Text> sentences) {
        int left = sentences.size() - SENTENCES_MAX;
        if (left <= 0) {
            return sentences;
        }
        List<Text> few = new ArrayList<>(sentences.subList(0, SENTENCES_MAX - 1));
        few.add(new Text(
                left + " more sentences are left out here; the loan's lines have them all.",
                "Ещё " + left + " предложений здесь опущено; полностью они приведены в расчёте по кредиту."));
        few.add(sentences.getLast());
        return few;
    }
}
