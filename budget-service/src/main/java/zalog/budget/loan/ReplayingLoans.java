package zalog.budget.loan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Amounts;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.LoanHistory;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;

/** Computes anew what is reimbursable of loans, enters what changed and announces it as a difference. */
final class ReplayingLoans {
    private final Calculation calculation;
    private final Loans loans;
    private final Books books;
    private final Ledger ledger;
    private final Announcements announcements;

    ReplayingLoans(Calculation calculation, Loans loans, Books books, Ledger ledger, Announcements announcements) {
        this.calculation = calculation;
        this.loans = loans;
        this.books = books;
        this.ledger = ledger;
        this.announcements = announcements;
    }

    /**
     * @param histories locked loans
     * @param causes what made each loan be computed anew
     */
    Uni<Void> replay(Collection<LoanHistory> histories, Map<ApplicationId, Text> causes) {
        return loans.lines(causes.keySet()).chain(before -> save(changes(histories, before), causes));
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
        var years = changes.stream().collect(groupingBy(each -> each.line().year(), TreeMap::new, toList()));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var year : years.entrySet()) {
            all = all.chain(() -> save(year.getKey(), year.getValue(), causes));
        }
        return all;
    }

    private Uni<Void> save(FinancialYear year, List<ChangedLine> changes, Map<ApplicationId, Text> causes) {
        return books.open(year).chain(open -> {
            Instant at = open.map(OpenYear::at).orElseGet(books::now);
            return loans.save(year, changes, at)
                    .chain(() -> open.map(books -> post(books, changes))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
                    .chain(() -> announcements.announce(changes.stream()
                            .map(each -> computed(each, causes, at))
                            .toList()));
        });
    }

    private Uni<Void> post(OpenYear year, List<ChangedLine> changes) {
        return ledger.post(
                        year,
                        changes.stream()
                                .filter(each -> !each.change().isZero())
                                .map(ChangedLine::posting)
                                .toList())
                .replaceWithVoid();
    }

    private static ReimbursementComputed computed(ChangedLine changed, Map<ApplicationId, Text> causes, Instant at) {
        ApplicationId id = changed.loan().applicationId();
        Line line = changed.line();
        List<Text> explanation = new ArrayList<>();
        explanation.add(Objects.requireNonNull(causes.get(id)));
        explanation.addAll(line.explanation());
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
                at);
    }
}
