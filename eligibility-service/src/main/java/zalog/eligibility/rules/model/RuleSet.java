package zalog.eligibility.rules.model;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zalog.contracts.application.Check;
import zalog.kernel.DatedRules;
import zalog.kernel.Text;

/**
 * The checks of one wording of the rules.
 *
 * @param parameters by the code of the check; a check that is not named does not apply
 * @param policies the same checks, ready to look at applications
 */
public record RuleSet(
        String id,
        LocalDate effectiveFrom,
        Text summary,
        Map<String, Parameters> parameters,
        Map<String, Policy> policies)
        implements DatedRules {

    /** Sets up the checks; throws IllegalArgumentException for a code or a parameter that is not known or faulty. */
    public static RuleSet of(String id, LocalDate effectiveFrom, Text summary, Map<String, Parameters> parameters) {
        Set<String> unknown = new HashSet<>(parameters.keySet());
        Rules.ALL.forEach(rule -> unknown.remove(rule.code()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Rule set " + id + " names checks that do not exist: " + unknown);
        }
        Map<String, Policy> policies = Rules.ALL.stream()
                .filter(rule -> parameters.containsKey(rule.code()))
                .collect(toUnmodifiableMap(Rule::code, rule -> rule.policy().apply(parameters.get(rule.code()))));
        return new RuleSet(id, effectiveFrom, summary, Map.copyOf(parameters), policies);
    }

    /** Runs every check there is, failed ones or not, so that an applicant learns of all its defects at once. */
    public List<Check> check(Facts facts) {
        return Rules.ALL.stream()
                .map(rule -> {
                    Policy policy = policies.get(rule.code());
                    return policy == null ? rule.notInSet() : policy.check(facts);
                })
                .toList();
    }
}
