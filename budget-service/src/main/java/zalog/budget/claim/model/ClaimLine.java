package zalog.budget.claim.model;

import java.util.List;
import zalog.kernel.Money;
import zalog.kernel.Reason;

/**
 * What a claim takes of one payment. What is reimbursable was claimed already, is claimed now or is cut.
 *
 * @param standing the line as it stood when the claim was filed
 * @param claimed what this claim takes of it
 * @param cut what is reimbursable and yet not claimed, by anybody
 * @param reasons why less than all that is reimbursable is claimed
 */
public record ClaimLine(LineStanding standing, Money claimed, Money cut, List<Reason> reasons) {

    static ClaimLine taking(LineStanding standing, Money claimed, List<Reason> reasons) {
        return new ClaimLine(standing, claimed, standing.left().minus(claimed), List.copyOf(reasons));
    }

    public ByLine amounts() {
        return ByLine.of(standing.payment().line(), claimed);
    }
}
