package zalog.application.process.model;

import static java.util.stream.Collectors.joining;
import static zalog.application.process.model.Entry.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.kernel.FinancialYear;
import zalog.kernel.Reason;

/** What a step adds to the timeline: a line for what happened, and one for the state it led to, if that is another. */
public final class Timeline {
    private Timeline() {}

    /** The first line of every timeline. */
    public static Entry begin(Instant registeredAt) {
        return entry(Milestone.SUBMITTED, registeredAt).with("financialYear", FinancialYear.of(registeredAt));
    }

    static List<Entry> lines(State before, Input input, State after) {
        Optional<Entry> entered = before.getClass() == after.getClass() ? Optional.empty() : entered(after, input.at());
        return Stream.of(happened(before, input), entered)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Entry> happened(State before, Input input) {
        return switch (input) {
            case Input.EligibilityAssessed i -> Optional.of(eligibility(i));
            case Input.GuaranteeAssessed i -> Optional.of(guarantee(i));
            case Input.FundsReserved i ->
                Optional.of(entry(Milestone.FUNDS_RESERVED, i.at())
                        .with("financialYear", i.financialYear())
                        .with("interest", i.interest())
                        .with("guaranteeFee", i.guaranteeFee())
                        .with("total", i.total()));
            case Input.FundsWaitlisted i ->
                Optional.of(entry(Milestone.WAITLISTED, i.at())
                        .with("financialYear", i.financialYear())
                        .with("total", i.total())
                        .with("position", i.position()));
            case Input.ReservationRefused i ->
                Optional.of(entry(Milestone.RESERVATION_REFUSED, i.at())
                        .with("failed", i.reason().code()));
            case Input.FundsReleased i ->
                Optional.of(entry(Milestone.FUNDS_RELEASED, i.at())
                        .with("financialYear", i.financialYear())
                        .with("total", i.total())
                        .with("reason", i.reason()));
            case Input.ReimbursementComputed i -> Optional.of(reimbursement(i));
            case Input.TimePassed i ->
                before instanceof State.AwaitingGuarantee(var until)
                        ? Optional.of(entry(Milestone.GUARANTEE_OVERDUE, i.at()).with(Milestone.UNTIL, until))
                        : Optional.empty();
            case Input.WithdrawalRequested _ -> Optional.empty();
        };
    }

    private static Optional<Entry> entered(State state, Instant at) {
        return switch (state) {
            case State.AwaitingGuarantee(var until) ->
                Optional.of(entry(Milestone.GUARANTEE_AWAITED, at).with(Milestone.UNTIL, until));
            case State.Reserving() -> Optional.of(entry(Milestone.FUNDS_REQUESTED, at));
            case State.Approved(var reserved) ->
                Optional.of(entry(Milestone.APPROVED, at).with("reserved", reserved));
            case State.Refused(var reasons) ->
                Optional.of(entry(Milestone.REFUSED, at).with("failed", codes(reasons)));
            case State.Withdrawn() -> Optional.of(entry(Milestone.WITHDRAWN, at));
            case State.Assessing _, State.Waitlisted _ -> Optional.empty();
        };
    }

    private static Entry eligibility(Input.EligibilityAssessed i) {
        Entry line = entry(i.passed() ? Milestone.ELIGIBILITY_PASSED : Milestone.ELIGIBILITY_FAILED, i.at())
                .with("ruleSet", i.ruleSet());
        return i.passed() ? line : line.with("failed", codes(i.failures()));
    }

    private static Entry guarantee(Input.GuaranteeAssessed i) {
        return switch (i.outcome()) {
            case PASSED -> entry(Milestone.GUARANTEE_CONFIRMED, i.at());
            case FAILED -> entry(Milestone.GUARANTEE_FAILED, i.at()).with("failed", codes(i.failures()));
            case NOT_REGISTERED -> entry(Milestone.GUARANTEE_NOT_REGISTERED, i.at());
        };
    }

    private static Entry reimbursement(Input.ReimbursementComputed i) {
        boolean anew = i.replaced().isPresent();
        Milestone milestone =
                switch (i.line()) {
                    case INTEREST -> anew ? Milestone.INTEREST_CHANGED : Milestone.INTEREST_COMPUTED;
                    case GUARANTEE_FEE -> anew ? Milestone.GUARANTEE_FEE_CHANGED : Milestone.GUARANTEE_FEE_COMPUTED;
                };
        Entry line = entry(milestone, i.at())
                .with("eventId", i.eventId())
                .with("financialYear", i.financialYear())
                .with("paid", i.paid());
        return i.before()
                .map(before -> line.with("before", before)
                        .with("change", i.reimbursable().minus(before)))
                .orElse(line)
                .with("reimbursable", i.reimbursable())
                .because(i.explanation());
    }

    private static String codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).collect(joining(", "));
    }
}
