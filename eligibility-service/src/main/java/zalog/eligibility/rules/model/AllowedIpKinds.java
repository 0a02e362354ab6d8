package zalog.eligibility.rules.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zalog.contracts.application.IpRight;
import zalog.kernel.IpKind;
import zalog.kernel.Text;

/**
 * ELIG-004: every IP right is of a kind the rule set allows. Decree 1247 of 25.09.2019 took breeding achievements out, as public
 * sources have it; the rest of the list is our default.
 *
 * @param kinds the kinds allowed
 */
record AllowedIpKinds(Set<IpKind> kinds) implements RightsPolicy {
    static final Rule RULE = new Rule(
            "ELIG-004",
            new Text("Every IP right is of a kind that is supported", "Все права на ИС относятся к видам из программы"),
            parameters -> new AllowedIpKinds(EnumSet.copyOf(parameters.ipKinds("kinds"))));

    private static final Text ALL_PASSED = new Text(
            "Every IP right is of a kind that is supported.", "Все права на ИС относятся к видам из программы.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Text allPassed() {
        return ALL_PASSED;
    }

    @Override
    public Figures figures(Facts facts) {
        return new Figures();
    }

    @Override
    public List<Defect> defects(IpRight right, Facts facts) {
        return kinds.contains(right.kind())
                ? List.of()
                : List.of(Defect.of(
                        "kind",
                        right.kind(),
                        "is of a kind this rule set does not support",
                        "этот вид не поддерживается данной редакцией правил"));
    }
}
