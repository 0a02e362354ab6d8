package zalog.acceptance.years.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import zalog.acceptance.years.plan.LoanStory.Interest;
import zalog.kernel.Money;
import zalog.kernel.Moscow;
import zalog.reimbursement.PrincipalChange;

/**
 * What banks tell of a loan, month by month: every event of its story, some a month late, some twice, some wrong at first
 * and corrected, and some that never happened and are reversed.
 */
final class BankReports {
    private static final String ACCEPTED = "ACCEPTED";
    private static final int LATE_PERCENT = 3;
    private static final int TWICE_PERCENT = 2;
    private static final int CORRECTED_PERCENT = 2;
    private static final int REVERSED_PERCENT = 1;
    private static final int SCHEDULE_EVERY = 5;
    private static final int ACCRUED_EVERY = 10;
    private static final Money PENALTY = Money.of("1500.00");
    private static final String OCCURRED_ON = "occurredOn";

    private final LoanStory story;
    private final Chance chance;
    private final EventBodies events;
    private final List<Report> reports = new ArrayList<>();

    private BankReports(LoanStory story, Chance chance) {
        this.story = story;
        this.chance = chance;
        this.events = new EventBodies(story.loan());
    }

    static List<Report> of(LoanStory story, Chance chance) {
        var bank = new BankReports(story, chance);
        bank.report();
        return bank.reports.stream()
                .filter(report -> !report.month().isAfter(YearMonth.from(StoryTeller.END)))
                .toList();
    }

    private void report() {
        if (story.turn() == Turn.APPLICATION_WITHDRAWN) {
            return;
        }
        var loan = story.loan();
        story.principal().forEach(this::movement);
        tell(loan.drawnOn(), events.amount("GUARANTEE_FEE_PAID", "paidOn", loan.drawnOn(), loan.fee()));
        if (loan.number() % SCHEDULE_EVERY == 0 && !loan.repayments().isEmpty()) {
            tell(loan.drawnOn(), events.schedule(loan.drawnOn(), loan.repayments()));
        }
        story.interest().forEach(this::interest);
        turn();
    }

    private void movement(PrincipalChange change) {
        var on = change.on();
        if (change.amount().isPositive()) {
            tell(on, events.amount("DRAWDOWN", OCCURRED_ON, on, change.amount()));
        } else {
            var repaid = change.amount().negated();
            tell(on, events.amount("PRINCIPAL_REPAID", OCCURRED_ON, on, repaid));
            if (on.equals(story.until())) {
                tell(on, events.dated("LOAN_CLOSED", on));
            }
        }
    }

    private void interest(Interest paid) {
        if (story.loan().number() % ACCRUED_EVERY == 0) {
            tell(paid.to(), events.accrued(paid));
        }
        int lot = chance.between(1, 100);
        if (lot <= CORRECTED_PERCENT) {
            correct(paid);
        } else if (lot <= CORRECTED_PERCENT + REVERSED_PERCENT) {
            tell(paid.paidOn(), events.paid(paid, paid.amount()));
            reverse(paid);
        } else {
            var report = tell(paid.paidOn(), events.paid(paid, paid.amount()));
            if (lot > 100 - LATE_PERCENT) {
                reports.set(reports.size() - 1, report.in(report.month().plusMonths(1), ACCEPTED));
            } else if (lot > 100 - LATE_PERCENT - TWICE_PERCENT) {
                reports.add(report.in(report.month().plusMonths(1), "DUPLICATE"));
            }
        }
    }

    /** A tenth too much at first; the bank finds out a month or a quarter later, maybe after the year is closed. */
    private void correct(Interest paid) {
        var tooMuch = new Money(paid.amount().kopecks() / 10 * 11);
        var wrong = tell(paid.paidOn(), events.paid(paid, tooMuch));
        var month = wrong.month().plusMonths(chance.of(List.of(1, 3)));
        var right = events.fact(paid, paid.amount());
        reports.add(new Report(
                story.loan(), month, wrong.bank(), events.correction(wrong.event(), madeIn(month), right), ACCEPTED));
    }

    /** The same payment under another id, taken back a month later. */
    private void reverse(Interest paid) {
        var wrong = tell(paid.paidOn(), events.paid(paid, paid.amount()));
        var month = wrong.month().plusMonths(1);
        reports.add(new Report(story.loan(), month, wrong.bank(), events.reversal(wrong.event()), ACCEPTED));
    }

    private void turn() {
        var on = story.turnedOn();
        switch (story.turn()) {
            case RATE_CHANGED ->
                tell(on, events.with("RATE_CHANGED", on, "rate", story.newRate().orElseThrow()));
            case RESTRUCTURED -> tell(on, events.with("RESTRUCTURED", on, "maturityDate", story.agreedEnd()));
            case ASSIGNED_TO_ANOTHER_BANK ->
                tell(on, events.with("ASSIGNED", on, "assignee", story.newBank().orElseThrow()));
            case GUARANTEE_CALLED -> {
                var overdueOn = story.until().plusDays(1);
                tell(overdueOn, events.dated("OVERDUE_SINCE", overdueOn));
            }
            case IN_ARREARS_FOR_A_WHILE -> {
                var settledOn = StoryTeller.settledOn(on);
                tell(on.plusDays(1), events.dated("OVERDUE_SINCE", on.plusDays(1)));
                tell(settledOn, events.dated("REGULARISED", settledOn));
                tell(settledOn, events.amount("PENALTY_PAID", "paidOn", settledOn, PENALTY));
            }
            case AS_AGREED, DRAWN_IN_TRANCHES, REPAID_EARLY, APPLICATION_WITHDRAWN -> {}
        }
    }

    /** In the month in which it happened, but not before the budget knows of the loan. */
    private Report tell(LocalDate on, ObjectNode event) {
        var happened = YearMonth.from(on);
        var known = YearMonth.from(story.loan().knownOn());
        var report =
                new Report(story.loan(), happened.isBefore(known) ? known : happened, story.bank(on), event, ACCEPTED);
        reports.add(report);
        return report;
    }

    private static Instant madeIn(YearMonth month) {
        return month.atEndOfMonth().atTime(LocalTime.NOON).atZone(Moscow.ZONE).toInstant();
    }
}
