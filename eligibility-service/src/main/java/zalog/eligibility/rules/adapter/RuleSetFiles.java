package zalog.eligibility.rules.adapter;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zalog.eligibility.rules.model.Parameters;
import zalog.eligibility.rules.model.RuleSet;
import zalog.kernel.RuleSets;
import zalog.kernel.Text;
import zalog.kit.json.DataFile;

/** Reads the rule sets from their data files. */
@Singleton
class RuleSetFiles {
    record RuleSetFile(String id, LocalDate effectiveFrom, Text summary, Map<String, Map<String, Object>> checks) {
        RuleSet ruleSet() {
            return RuleSet.of(
                    id,
                    effectiveFrom,
                    summary,
                    checks.entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, entry -> new Parameters(entry.getValue()))));
        }
    }

    @Produces
    @Singleton
    RuleSets<RuleSet> ruleSets(RuleSetConfig config) {
        return read(config.ruleSets());
    }

    static RuleSets<RuleSet> read(List<String> names) {
        return new RuleSets<>(names.stream()
                .map(name -> DataFile.read("rule-sets/" + name + ".json", RuleSetFile.class, RuleSetFile::ruleSet))
                .toList());
    }
}
