package zalog.acceptance.years.plan;

import java.util.ArrayList;
import java.util.List;

/** What is done about a single loan: its guarantee, its application, a withdrawal. */
final class Steps {
    private static final int NOON = 12;

    private Steps() {}

    static List<Action> ofApplication(PlannedLoan loan) {
        var actions = new ArrayList<Action>();
        if (loan.defect().filter(Defect.NO_GUARANTEE::equals).isEmpty()) {
            actions.add(new Action.RegisterGuarantee(loan.guaranteedAt(), loan));
        }
        actions.add(new Action.FileApplication(loan.filedAt(), loan));
        return actions;
    }

    static List<Action> ofStory(LoanStory story) {
        var actions = new ArrayList<Action>();
        story.withdrawnOn()
                .ifPresent(day -> actions.add(new Action.WithdrawApplication(Moments.at(day, NOON), story.loan())));
        story.calledOn().ifPresent(day -> actions.add(new Action.CallGuarantee(Moments.at(day, NOON), story.loan())));
        return actions;
    }
}
