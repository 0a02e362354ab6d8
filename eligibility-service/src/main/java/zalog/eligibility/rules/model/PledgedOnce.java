package zalog.eligibility.rules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import zalog.contracts.application.IpRight;
import zalog.kernel.Text;

/**
 * ELIG-007: no IP right is already pledged in another live application, and none is listed twice in this one. Whose the
 * other application is stays untold. Source: our default.
 */
record PledgedOnce() implements RightsPolicy {
    static final Rule RULE = new Rule(
            "ELIG-007",
            new Text("No IP right is pledged twice", "Ни одно право на ИС не заложено дважды"),
            parameters -> new PledgedOnce());

    private static final Text ALL_PASSED =
            new Text("No IP right is pledged twice.", "Ни одно право на ИС не заложено дважды.");

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
        List<Defect> defects = new ArrayList<>();
        RightKey key = RightKey.of(right);
        if (facts.pledgedElsewhere().contains(key)) {
            defects.add(Defect.of(
                    "pledgedElsewhere",
                    true,
                    "is already pledged in another live application",
                    "уже заложено по другой действующей заявке"));
        }
        int listed =
                Collections.frequency(facts.rights().stream().map(RightKey::of).toList(), key);
        if (listed > 1) {
            defects.add(Defect.of("listed", listed, "is listed more than once", "указано в заявке несколько раз"));
        }
        return defects;
    }
}
