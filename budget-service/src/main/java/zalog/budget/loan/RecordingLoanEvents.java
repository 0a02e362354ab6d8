package zalog.budget.loan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.FoundLoan;
import zalog.budget.loan.model.Judgement;
import zalog.budget.loan.model.KnownLoan;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Refusal;
import zalog.budget.loan.model.Submission;
import zalog.budget.loan.model.Verdict;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.LoanClosed;
import zalog.contracts.budget.LoanReopened;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Text;

/** Records what a bank tells of its loans, and computes anew what is reimbursable of those loans. */
public final class RecordingLoanEvents {
    private static final int NAMED_MAX = 5;

    private final Loans loans;
    private final Books books;
    private final ReplayingLoans replaying;
    private final Announcements announcements;

    public RecordingLoanEvents(
            Calculation calculation, Loans loans, Books books, SavingLines saving, Announcements announcements) {
        this.loans = loans;
        this.books = books;
        this.replaying = new ReplayingLoans(calculation, loans, saving, announcements);
        this.announcements = announcements;
    }

    /** The verdicts, in the order of what came. What is refused is kept for the bank's statement. */
    public Uni<List<Verdict>> record(Bic bank, List<Submission> submissions, LocalDate today) {
        var events = submissions.stream().flatMap(each -> each.event().stream()).toList();
        return loans.hold(bank)
                .chain(() -> find(bank, events))
                .chain(found -> judge(bank, events, found, today))
                .map(judged -> verdicts(submissions, judged))
                .call(verdicts -> loans.refuse(bank, refusals(submissions, verdicts), books.now()));
    }

    /**
     * Finds the loans and locks those whose applications stand. Where one may go to another bank, or other banks tell of it too,
     * nobody puts loans in place from then on, and what was found before is searched for again.
     */
    private Uni<Map<Agreement, FoundLoan>> find(Bic bank, List<LoanEvent> events) {
        var agreements = events.stream().map(LoanEvent::agreement).collect(toSet());
        boolean assigns =
                events.stream().anyMatch(event -> LoanHistory.assignee(event).isPresent());
        return loans.find(bank, agreements)
                .chain(found -> assigns || found.values().stream().anyMatch(FoundLoan::assigned)
                        ? loans.holdAgreements().chain(() -> loans.find(bank, agreements))
                        : Uni.createFrom().item(found))
                .chain(found -> lock(bank, agreements, found));
    }

    /** Searches again where another application took an agreement over while this waited for its loan. */
    private Uni<Map<Agreement, FoundLoan>> lock(Bic bank, Set<Agreement> agreements, Map<Agreement, FoundLoan> found) {
        var live = found.values().stream()
                .filter(FoundLoan::live)
                .map(FoundLoan::loan)
                .toList();
        return loans.lock(live)
                .chain(takenOver -> takenOver.isEmpty()
                        ? Uni.createFrom().item(found)
                        : loans.find(bank, agreements)
                                .chain(again -> again.equals(found)
                                        ? Uni.createFrom().item(found)
                                        : lock(bank, agreements, again)));
    }

    private Uni<List<Verdict>> judge(
            Bic bank, List<LoanEvent> events, Map<Agreement, FoundLoan> found, LocalDate today) {
        return loans.histories(found.values().stream().map(FoundLoan::loan).toList())
                .chain(histories -> loans.occupied(assignees(events, histories.values()))
                        .chain(occupied -> loans.recorded(bank, ids(events)).chain(recorded -> {
                            var judgement = Judgement.of(events, known(found, histories, occupied), recorded, today);
                            return append(judgement.accepted(), found, histories)
                                    .replaceWith(judgement.verdicts());
                        })));
    }

    /** The banks to which loans may go by these events. */
    private static Map<ApplicationId, Set<Bic>> assignees(List<LoanEvent> events, Collection<LoanHistory> histories) {
        Map<Agreement, List<LoanEvent>> told = events.stream().collect(groupingBy(LoanEvent::agreement));
        Map<ApplicationId, Set<Bic>> assignees = new HashMap<>();
        for (LoanHistory history : histories) {
            var banks = history.mayGoTo(told.getOrDefault(history.loan().agreement(), List.of()));
            if (!banks.isEmpty()) {
                assignees.put(history.loan().applicationId(), banks);
            }
        }
        return assignees;
    }

    private Uni<Void> append(
            List<LoanEvent> accepted, Map<Agreement, FoundLoan> found, Map<ApplicationId, LoanHistory> histories) {
        if (accepted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<ApplicationId, List<LoanEvent>> news = accepted.stream()
                .collect(groupingBy(event -> Objects.requireNonNull(found.get(event.agreement()))
                        .loan()
                        .applicationId()));
        List<LoanHistory> affected = news.entrySet().stream()
                .map(each ->
                        Objects.requireNonNull(histories.get(each.getKey())).with(each.getValue()))
                .toList();
        Map<ApplicationId, Text> causes =
                news.entrySet().stream().collect(toMap(Map.Entry::getKey, each -> cause(each.getValue())));
        return loans.append(accepted, books.now())
                .chain(() -> loans.saveHolders(
                        affected.stream().filter(LoanHistory::isAssigned).toList()))
                .chain(() -> replaying.replay(affected, causes))
                .chain(() -> announcements.announce(closings(histories, affected)));
    }

    /** Which loans were closed, or are open again after all. */
    private List<BudgetEvent> closings(Map<ApplicationId, LoanHistory> before, List<LoanHistory> after) {
        List<BudgetEvent> closings = new ArrayList<>();
        for (LoanHistory loan : after) {
            ApplicationId id = loan.loan().applicationId();
            boolean wasClosed = Objects.requireNonNull(before.get(id)).isClosed();
            if (loan.isClosed() && !wasClosed) {
                closings.add(new LoanClosed(id, books.now()));
            } else if (!loan.isClosed() && wasClosed) {
                closings.add(new LoanReopened(id, books.now()));
            }
        }
        return closings;
    }

    private static Map<Agreement, KnownLoan> known(
            Map<Agreement, FoundLoan> found,
            Map<ApplicationId, LoanHistory> histories,
            Map<ApplicationId, Set<Bic>> occupied) {
        return found.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        each -> new KnownLoan(
                                Objects.requireNonNull(
                                        histories.get(each.getValue().loan().applicationId())),
                                each.getValue().live(),
                                occupied.getOrDefault(each.getValue().loan().applicationId(), Set.of()))));
    }

    private static Set<String> ids(List<LoanEvent> events) {
        return events.stream()
                .flatMap(event -> event.content() instanceof LoanEvent.Amendment amendment
                        ? Stream.of(event.eventId(), amendment.target())
                        : Stream.of(event.eventId()))
                .collect(toSet());
    }

    /** Names a few, because the sentence is said of every line that a batch of a thousand may change. */
    private static Text cause(List<LoanEvent> events) {
        var ids = events.stream().limit(NAMED_MAX).map(LoanEvent::eventId).collect(joining(", "));
        int more = events.size() - NAMED_MAX;
        return new Text(
                "Computed after the bank's events " + ids + (more > 0 ? " and " + more + " more." : "."),
                "Рассчитано после событий банка " + ids + (more > 0 ? " и ещё " + more + "." : "."));
    }

    private static List<Verdict> verdicts(List<Submission> submissions, List<Verdict> judged) {
        Iterator<Verdict> next = judged.iterator();
        return submissions.stream()
                .map(each -> each.event().isPresent() ? next.next() : Verdict.refused(each.faults()))
                .toList();
    }

    private static List<Refusal> refusals(List<Submission> submissions, List<Verdict> verdicts) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).kind() == Verdict.Kind.REFUSED) {
                refusals.add(new Refusal(submissions.get(i), verdicts.get(i).faults()));
            }
        }
        return refusals;
    }
}
