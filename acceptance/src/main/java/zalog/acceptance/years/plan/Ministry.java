package zalog.acceptance.years.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** What firms claim and the ministry does about a year: payments each quarter, clawbacks, an amended limit, the close. */
final class Ministry {
    private static final int CLAWBACKS_PER_YEAR = 3;

    /** Orders that changed a limit. */
    private static final List<Action.AmendLimit> AMENDMENTS = List.of(
            amendment(LocalDate.of(2020, 9, 15), "-3000000", "Р-1412", "Funds moved to another programme"),
            amendment(LocalDate.of(2021, 10, 5), "10000000", "Р-2088", "Demand above the limit"),
            amendment(LocalDate.of(2022, 11, 1), "15000000", "Р-3301", "Key rate of spring 2022"),
            amendment(LocalDate.of(2024, 7, 1), "20000000", "Р-1755", "Demand above the limit"));

    private Ministry() {}

    static List<Action> actions(YearPlan plan, List<LoanStory> stories) {
        var year = new FinancialYear(plan.year());
        var actions = new ArrayList<Action>();
        for (var month : List.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER)) {
            actions.addAll(quarter(
                    year, LocalDate.of(plan.year(), month, 1).plusMonths(1).minusDays(1), stories));
        }
        AMENDMENTS.stream().filter(amendment -> amendment.year().equals(year)).forEach(actions::add);
        actions.add(
                new Action.OpenClawbacks(Moments.at(LocalDate.of(plan.year(), 10, 8), 11), year, CLAWBACKS_PER_YEAR));
        actions.add(new Action.PayClawbacks(Moments.at(LocalDate.of(plan.year(), 11, 12), 11)));
        actions.add(new Action.PayClawbacks(Moments.at(secondPart(plan), 11)));
        actions.add(new Action.CloseYear(Moments.at(LocalDate.of(plan.year() + 1, 1, 9), 10), year));
        return actions;
    }

    /** When the year is closed already, unless there is no later one into which it could be paid. */
    private static LocalDate secondPart(YearPlan plan) {
        return plan.equals(YearPlan.ALL.getLast())
                ? LocalDate.of(plan.year(), 12, 20)
                : LocalDate.of(plan.year() + 1, 1, 20);
    }

    /** Claims are filed and paid on the last evening of a quarter; what the treasury rejects is paid an hour later. */
    private static List<Action> quarter(FinancialYear year, LocalDate end, List<LoanStory> stories) {
        var claiming = stories.stream()
                .filter(story -> story.withdrawnOn().isEmpty())
                .filter(story -> !story.until().isBefore(year.firstDay()))
                .map(LoanStory::loan)
                .filter(loan -> loan.knownOn().isBefore(end))
                .filter(loan -> claims(loan, end))
                .toList();
        return claiming.isEmpty()
                ? List.of()
                : List.of(
                        new Action.FileClaims(Moments.at(end, 21), year, end, claiming),
                        new Action.PayClaims(Moments.at(end, 22), year, true),
                        new Action.PayClaims(Moments.at(end, 23), year, false));
    }

    /** Every other firm claims twice a year only. */
    private static boolean claims(PlannedLoan loan, LocalDate end) {
        return loan.number() % 2 == 0 || end.getMonthValue() % 6 == 0;
    }

    private static Action.AmendLimit amendment(LocalDate day, String change, String number, String reason) {
        return new Action.AmendLimit(Moments.at(day, 11), FinancialYear.of(day), Money.of(change), number, reason);
    }
}
