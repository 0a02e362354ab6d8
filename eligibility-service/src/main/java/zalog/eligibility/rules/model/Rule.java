package zalog.eligibility.rules.model;

import java.util.Map;
import java.util.function.Function;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.Text;

/**
 * A kind of check that rule sets may use.
 *
 * @param code stable, such as {@code ELIG-001}
 * @param policy sets the parameters a rule set gives; throws IllegalArgumentException where one is missing or faulty
 */
public record Rule(String code, Text title, Function<Parameters, Policy> policy) {
    private static final Text NOT_IN_SET =
            new Text("This rule set has no such condition.", "В этой редакции правил такого условия нет.");

    Check passed(Figures figures, String en, String ru) {
        return new Check(code, CheckVerdict.PASSED, new Text(en, ru), figures.asMap());
    }

    Check failed(Figures figures, String en, String ru) {
        return new Check(code, CheckVerdict.FAILED, new Text(en, ru), figures.asMap());
    }

    Check notApplicable(Figures figures, String en, String ru) {
        return new Check(code, CheckVerdict.NOT_APPLICABLE, new Text(en, ru), figures.asMap());
    }

    Check notInSet() {
        return new Check(code, CheckVerdict.NOT_APPLICABLE, NOT_IN_SET, Map.of());
    }
}
