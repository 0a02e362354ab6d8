package zalog.budget.claim.adapter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import zalog.budget.claim.model.ClaimLine;
import zalog.contracts.ContractJson;
import zalog.kernel.Reason;
import zalog.kernel.Text;

/**
 * Why a line claims as much as it does, as it is kept.
 *
 * @param reasons why less than what is reimbursable
 * @param explanation how what is reimbursable was computed
 */
public record Why(List<Reason> reasons, List<Text> explanation) {

    static String of(ClaimLine line) {
        var why = new Why(line.reasons(), line.standing().payment().explanation());
        return new String(ContractJson.write(why), StandardCharsets.UTF_8);
    }

    public static Why read(String json) {
        return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), Why.class);
    }
}
