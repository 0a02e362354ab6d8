package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdicts over a batch of a bank's events. One event's fault does not touch the others.
 *
 * @param verdicts in the order of the events
 * @param accepted the events to record, in their order
 */
public record Judgement(List<Verdict> verdicts, List<LoanEvent> accepted) {

    /**
     * @param loans the loans that the events name, as far as the bank may tell of them
     * @param recorded the bank's events that the batch names, by their ids: as its own or as what it changes
     * @param today the day in Moscow
     */
    public static Judgement of(
            List<LoanEvent> events, Map<Agreement, KnownLoan> loans, Map<String, LoanEvent> recorded, LocalDate today) {
        var known = new HashMap<>(recorded);
        var told = new HashMap<>(loans);
        var verdicts = new ArrayList<Verdict>(events.size());
        var accepted = new ArrayList<LoanEvent>(events.size());
        for (var event : events) {
            var verdict = judge(event, told, known, today);
            verdicts.add(verdict);
            if (verdict.kind() == Verdict.Kind.ACCEPTED) {
                known.put(event.eventId(), event);
                told.computeIfPresent(event.agreement(), (_, loan) -> loan.with(event));
                accepted.add(event);
            }
        }
        return new Judgement(List.copyOf(verdicts), List.copyOf(accepted));
    }

    /** What was recorded stays a duplicate, whatever became of its loan: a repeated batch gets no new refusals. */
    private static Verdict judge(
            LoanEvent event, Map<Agreement, KnownLoan> loans, Map<String, LoanEvent> known, LocalDate today) {
        var namesake = known.get(event.eventId());
        if (namesake != null) {
            return namesake.equals(event) ? Verdict.DUPLICATE : Verdict.refused(EventRules.OTHER_EVENT);
        }
        var loan = loans.get(event.agreement());
        if (loan == null) {
            return Verdict.refused(EventRules.UNKNOWN_LOAN);
        }
        if (!loan.live()) {
            return Verdict.refused(EventRules.ENDED);
        }
        if (loan.history().knows(event.eventId())) {
            return Verdict.refused(EventRules.OTHER_EVENT); // of the bank that held the loan before
        }
        var faults = EventRules.check(event, loan, known, today);
        return faults.isEmpty() ? Verdict.ACCEPTED : Verdict.refused(faults);
    }
}
