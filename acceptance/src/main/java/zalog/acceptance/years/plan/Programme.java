package zalog.acceptance.years.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Six years of the programme: all loans, what becomes of the sound ones, and who does what in which order.
 *
 * @param stories of the loans whose application is not to be refused
 * @param actions in the order of time
 */
public record Programme(long seed, List<PlannedLoan> loans, List<LoanStory> stories, List<Action> actions) {

    /** The same for the same seed. */
    public static Programme of(long seed) {
        var loans = new LoanPlanner(seed).loans();
        var stories = loans.stream()
                .filter(PlannedLoan::isSound)
                .map(loan -> StoryTeller.tell(loan, Chance.of(seed, "story " + loan.number())))
                .toList();

        var actions = new ArrayList<Action>();
        loans.forEach(loan -> actions.addAll(Steps.ofApplication(loan)));
        stories.forEach(story -> actions.addAll(Steps.ofStory(story)));
        actions.addAll(Months.reports(seed, stories));
        YearPlan.ALL.forEach(year -> actions.addAll(Ministry.actions(year, stories)));
        actions.sort(Comparator.comparing(Action::at));
        return new Programme(seed, loans, stories, List.copyOf(actions));
    }

    /** The same, as far as it has gone when the last year is closed. */
    public Programme until(int lastYear) {
        var end = Moments.at(LocalDate.of(lastYear + 1, 1, 31), 0);
        return new Programme(
                seed,
                loans.stream().filter(loan -> loan.filedAt().isBefore(end)).toList(),
                stories.stream()
                        .filter(story -> story.loan().filedAt().isBefore(end))
                        .toList(),
                actions.stream().filter(action -> action.at().isBefore(end)).toList());
    }
}
