package zalog.budget.loan.adapter;

import java.nio.charset.StandardCharsets;
import zalog.budget.loan.model.Loan;
import zalog.contracts.ContractJson;

/** A loan as it is kept: in the words of the contracts, so that what came is what is shown. */
public final class LoanJson {
    private LoanJson() {}

    public static String write(Loan loan) {
        return new String(ContractJson.write(loan), StandardCharsets.UTF_8);
    }

    public static Loan read(String json) {
        return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), Loan.class);
    }
}
