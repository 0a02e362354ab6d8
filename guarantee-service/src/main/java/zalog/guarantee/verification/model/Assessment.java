package zalog.guarantee.verification.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.guarantee.register.model.Guarantee;
import zalog.kernel.Text;

/**
 * What came of checking a case.
 *
 * @param result with GUAR-001 to GUAR-006, in this order, always all of them
 */
public record Assessment(LoanCase loanCase, GuaranteeAssessed result) {
    private static final String IS_REGISTERED = "GUAR-001";
    private static final Text REGISTERED = new Text("The guarantee is registered.", "Гарантия зарегистрирована.");
    private static final Text NOT_REGISTERED = new Text(
            "No guarantee with this number is registered yet. Ask JSC Corporation MSP to register it.",
            "Гарантия с таким номером ещё не зарегистрирована. Попросите АО «Корпорация «МСП» её зарегистрировать.");
    private static final Text NONE_NAMED = new Text(
            "The application names no guarantee. Ask JSC Corporation MSP for one and name its number.",
            "В заявке не указана гарантия. Получите её в АО «Корпорация «МСП» и укажите номер.");

    /** Checks a case against the guarantee of the number it names, if the register has one. */
    public static Assessment of(LoanCase loanCase, Optional<Guarantee> named, Instant at) {
        return named.map(guarantee -> against(guarantee, loanCase, at)).orElseGet(() -> waiting(loanCase, at));
    }

    private static Assessment against(Guarantee guarantee, LoanCase loanCase, Instant at) {
        Check registered = new Check(IS_REGISTERED, CheckVerdict.PASSED, REGISTERED, number(loanCase));
        List<Check> checks = all(registered, rule -> rule.check(loanCase, guarantee));
        GuaranteeOutcome outcome =
                checks.stream().anyMatch(Check::failed) ? GuaranteeOutcome.FAILED : GuaranteeOutcome.PASSED;
        return new Assessment(
                loanCase,
                new GuaranteeAssessed(loanCase.applicationId(), outcome, Optional.of(guarantee.id()), checks, at));
    }

    private static Assessment waiting(LoanCase loanCase, Instant at) {
        Text text = loanCase.guaranteeNumber().isPresent() ? NOT_REGISTERED : NONE_NAMED;
        Check registered = new Check(IS_REGISTERED, CheckVerdict.FAILED, text, number(loanCase));
        List<Check> checks = all(registered, Rule::notApplicable);
        return new Assessment(
                loanCase,
                new GuaranteeAssessed(
                        loanCase.applicationId(), GuaranteeOutcome.NOT_REGISTERED, Optional.empty(), checks, at));
    }

    private static List<Check> all(Check first, Function<Rule, Check> others) {
        return Stream.concat(Stream.of(first), GuaranteeRules.ALL.stream().map(others))
                .toList();
    }

    private static Map<String, String> number(LoanCase loanCase) {
        return loanCase.guaranteeNumber()
                .map(number -> Figures.of("number", number))
                .orElseGet(Map::of);
    }
}
