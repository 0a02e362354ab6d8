package zalog.budget.loan.adapter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import zalog.budget.loan.model.Verdict.Fault;
import zalog.contracts.ContractJson;

/** The faults of what was refused, as they are kept. */
final class FaultsJson {
    private FaultsJson() {}

    /** All of them; a record, because its type tells the reader what the list is of. */
    record All(List<Fault> faults) {}

    static String write(List<Fault> faults) {
        return new String(ContractJson.write(new All(faults)), StandardCharsets.UTF_8);
    }

    static List<Fault> read(String json) {
        return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), All.class)
                .faults();
    }
}
