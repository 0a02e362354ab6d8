package zalog.eligibility.rules.model;

import zalog.contracts.application.Check;
import zalog.kernel.Text;

/**
 * ELIG-003: the loan agreement is in roubles. Source: public reports of Decree 1247 of 25.09.2019, which brought it in.
 *
 * @param currency ISO 4217, RUB
 */
record LoanCurrency(String currency) implements Policy {
    static final Rule RULE = new Rule(
            "ELIG-003",
            new Text("The loan agreement is in roubles", "Кредитный договор заключён в рублях"),
            parameters -> new LoanCurrency(parameters.text("currency")));

    @Override
    public Check check(Facts facts) {
        String given = facts.content().loan().currency();
        var figures = new Figures().with("currency", given).with("neededCurrency", currency);
        return given.equals(currency)
                ? RULE.passed(figures, "The loan is in " + given + ".", "Валюта кредита — " + given + ".")
                : RULE.failed(
                        figures,
                        "The loan is in " + given + "; it must be in " + currency + ".",
                        "Валюта кредита — " + given + "; нужна " + currency + ".");
    }
}
