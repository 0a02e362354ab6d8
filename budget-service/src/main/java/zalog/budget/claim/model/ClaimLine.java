package zalog.budget.claim.model;

import java.util.List;
import zalog.kernel.Money;
import zalog.kernel.Reason;

/**
 * What a claim takes of one payment. What is reimbursable was claimed already, is claimed now or is cut; what was paid too
 * much is set off.
 *
 * @param standing the line as it stood when the claim was filed
 * @param claimed what this claim takes of it; below nothing where it is set off
 * @param cut what is reimbursable and yet not claimed, by anybody
 * @param reasons why less than all that is reimbursable is claimed
 */
public record ClaimLine(LineStanding standing, Money claimed, Money cut, List<Reason> reasons) {

    static ClaimLine taking(LineStanding standing, Money claimed, List<Reason> reasons) {
        return new ClaimLine(standing, claimed, standing.unclaimed().minus(claimed), List.copyOf(reasons));
    }

    static ClaimLine settingOff(LineStanding standing, Money setOff, Reason reason) {
        return new ClaimLine(standing, setOff.negated(), standing.unclaimed(), List.of(reason));
    }

    public ByLine amounts() {
        return ByLine.of(standing.payment().line(), claimed);
    }
}
