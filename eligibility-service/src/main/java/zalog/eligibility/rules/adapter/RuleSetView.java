package zalog.eligibility.rules.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.eligibility.rules.model.Parameters;
import zalog.eligibility.rules.model.Rule;
import zalog.eligibility.rules.model.RuleSet;
import zalog.eligibility.rules.model.Rules;
import zalog.kernel.RuleSets;
import zalog.kernel.Text;

/** A rule set as the API shows it: its days, and every check with whether and with which parameters it applies. */
record RuleSetView(
        String id, LocalDate effectiveFrom, Optional<LocalDate> effectiveUntil, Text summary, List<CheckView> checks) {

    record CheckView(String code, Text title, boolean applies, Map<String, Object> parameters) {}

    static RuleSetView of(RuleSet set, RuleSets<RuleSet> among) {
        return new RuleSetView(
                set.id(),
                set.effectiveFrom(),
                among.effectiveUntil(set),
                set.summary(),
                Rules.ALL.stream().map(rule -> check(rule, set)).toList());
    }

    private static CheckView check(Rule rule, RuleSet set) {
        var parameters = Optional.ofNullable(set.parameters().get(rule.code()));
        return new CheckView(
                rule.code(),
                rule.title(),
                parameters.isPresent(),
                parameters.map(Parameters::values).orElse(Map.of()));
    }
}
