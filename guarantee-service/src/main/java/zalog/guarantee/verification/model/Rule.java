package zalog.guarantee.verification.model;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.guarantee.register.model.Guarantee;
import zalog.kernel.Text;

/**
 * One condition on a guarantee that is registered.
 *
 * @param figures what was compared, for people to see
 */
record Rule(
        String code,
        Text passed,
        Text failed,
        BiPredicate<LoanCase, Guarantee> holds,
        BiFunction<LoanCase, Guarantee, Map<String, String>> figures) {
    private static final Text NOT_APPLICABLE = new Text(
            "Not checked: the guarantee is not registered yet.", "Не проверялось: гарантия ещё не зарегистрирована.");

    Check check(LoanCase loanCase, Guarantee guarantee) {
        boolean good = holds.test(loanCase, guarantee);
        return new Check(
                code,
                good ? CheckVerdict.PASSED : CheckVerdict.FAILED,
                good ? passed : failed,
                figures.apply(loanCase, guarantee));
    }

    Check notApplicable() {
        return new Check(code, CheckVerdict.NOT_APPLICABLE, NOT_APPLICABLE, Map.of());
    }
}
