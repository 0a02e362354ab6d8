package zalog.budget;

import java.time.LocalDate;
import java.util.List;
import zalog.budget.loan.model.Calculation;
import zalog.budget.rules.model.RuleSet;
import zalog.kernel.RuleSets;
import zalog.kernel.Share;
import zalog.kernel.Text;
import zalog.reimbursement.CapPolicy;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.ReimbursementTerms;

/** Rule sets for tests. */
public final class Rules {
    public static final RuleSet FIRST = set("533/2019-04-30", "2019-04-30", ReimbursementTerms.DEFAULT, 0);
    public static final RuleSet SECOND = set("533/2019-09-25", "2019-09-25", ReimbursementTerms.DEFAULT, 0);

    /** By the sets of the service, so that it may compute what the service recorded. */
    public static final Calculation CALCULATION = calculation(FIRST, SECOND);

    private Rules() {}

    public static RuleSet set(String id, String from, ReimbursementTerms terms, int overdueDays) {
        return new RuleSet(id, LocalDate.parse(from), new Text(id, id), terms, overdueDays);
    }

    public static ReimbursementTerms terms(String interestShare, CapPolicy policy) {
        return new ReimbursementTerms(Share.of(interestShare), policy, Share.of("1.00"));
    }

    public static Calculation calculation(RuleSet... sets) {
        return new Calculation(new RuleSets<>(List.of(sets)), KeyRate.published());
    }
}
