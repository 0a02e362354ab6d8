package zalog.budget.loan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.Judgement;
import zalog.budget.loan.model.KnownLoan;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Verdict;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Records what a bank tells of its loans, and computes anew what is reimbursable of those loans. */
public final class RecordingLoanEvents {
    private final Calculation calculation;
    private final Loans loans;
    private final Books books;
    private final Ledger ledger;
    private final Announcements announcements;

    public RecordingLoanEvents(
            Calculation calculation, Loans loans, Books books, Ledger ledger, Announcements announcements) {
        this.calculation = calculation;
        this.loans = loans;
        this.books = books;
        this.ledger = ledger;
        this.announcements = announcements;
    }

    /** The verdicts, in the order of the events. */
    public Uni<List<Verdict>> record(Bic bank, List<LoanEvent> events, LocalDate today) {
        var agreements = events.stream().map(LoanEvent::agreement).collect(toSet());
        var ids = events.stream().map(LoanEvent::eventId).collect(toSet());
        return loans.hold(bank).chain(() -> loans.find(bank, agreements)).chain(known -> loans.recorded(bank, ids)
                .chain(recorded -> {
                    var judgement = Judgement.of(events, known, recorded, today);
                    return record(bank, judgement.accepted(), known).replaceWith(judgement.verdicts());
                }));
    }

    private Uni<Void> record(Bic bank, List<LoanEvent> accepted, Map<Agreement, KnownLoan> known) {
        if (accepted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var touched = accepted.stream().map(LoanEvent::agreement).collect(toSet());
        var affected = touched.stream()
                .map(agreement -> Objects.requireNonNull(known.get(agreement)).loan())
                .toList();
        return loans.append(bank, accepted, books.now())
                .chain(() -> loans.events(bank, touched))
                .chain(events -> loans.reimbursable(
                                affected.stream().map(Loan::applicationId).toList())
                        .chain(before -> save(changes(affected, events, before))));
    }

    private List<ChangedLine> changes(
            List<Loan> affected, Map<Agreement, List<LoanEvent>> events, Map<LineId, Money> before) {
        List<ChangedLine> changes = new ArrayList<>();
        for (Loan loan : affected) {
            var history = new LoanHistory(loan, events.getOrDefault(loan.agreement(), List.of()));
            for (Line line : history.lines(calculation)) {
                Money old = before.get(new LineId(loan.applicationId(), line.eventId()));
                if (!line.reimbursable().equals(old)) {
                    changes.add(new ChangedLine(loan, line, old == null ? Money.ZERO : old));
                }
            }
        }
        return changes;
    }

    private Uni<Void> save(List<ChangedLine> changes) {
        var years = changes.stream().collect(groupingBy(each -> each.line().year(), TreeMap::new, toList()));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var year : years.entrySet()) {
            all = all.chain(() -> save(year.getKey(), year.getValue()));
        }
        return all;
    }

    private Uni<Void> save(FinancialYear year, List<ChangedLine> changes) {
        return books.open(year).chain(open -> {
            Instant at = open.map(OpenYear::at).orElseGet(books::now);
            return loans.save(year, changes, at)
                    .chain(() -> open.map(books -> post(books, changes))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
                    .chain(() -> announcements.announce(
                            changes.stream().map(each -> computed(each, at)).toList()));
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

    private static ReimbursementComputed computed(ChangedLine changed, Instant at) {
        Line line = changed.line();
        return new ReimbursementComputed(
                changed.loan().applicationId(),
                line.eventId(),
                line.line(),
                line.year(),
                line.paid(),
                line.reimbursable(),
                at);
    }
}
