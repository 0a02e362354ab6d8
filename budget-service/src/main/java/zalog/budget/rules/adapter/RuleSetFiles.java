package zalog.budget.rules.adapter;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import zalog.budget.loan.model.Calculation;
import zalog.budget.rules.model.RuleSet;
import zalog.kernel.RuleSets;
import zalog.kit.json.DataFile;
import zalog.reimbursement.KeyRate;

/** Reads the rule sets from their data files, and makes the calculation that goes by them. */
@Singleton
class RuleSetFiles {

    @Produces
    @Singleton
    Calculation calculation(RuleSetConfig config) {
        return new Calculation(read(config.ruleSets()), KeyRate.published());
    }

    static RuleSets<RuleSet> read(List<String> names) {
        return new RuleSets<>(names.stream()
                .map(name -> DataFile.read("rule-sets/" + name + ".json", RuleSet.class))
                .toList());
    }
}
