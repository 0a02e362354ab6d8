package zalog.eligibility.rules.adapter;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zalog.contracts.ContractJson;
import zalog.eligibility.rules.model.Parameters;
import zalog.eligibility.rules.model.RuleSet;
import zalog.eligibility.rules.model.RuleSets;
import zalog.kernel.Text;

/** Reads the rule sets from their data files. A file that is missing or faulty stops the start, with its name. */
@Singleton
class RuleSetFiles {
    private static final ObjectReader READER =
            ContractJson.mapper().readerFor(RuleSetFile.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

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
    RuleSets ruleSets(RuleSetConfig config) {
        return read(config.ruleSets());
    }

    static RuleSets read(List<String> names) {
        return new RuleSets(names.stream().map(RuleSetFiles::read).toList());
    }

    private static RuleSet read(String name) {
        String path = "rule-sets/" + name + ".json";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no rule set " + path);
            }
            return READER.<RuleSetFile>readValue(in).ruleSet();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The rule set " + path + " is faulty: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The rule set " + path + " cannot be read", e);
        }
    }
}
