package zalog.eligibility.rules.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zalog.contracts.application.Check;
import zalog.contracts.application.Declarations;
import zalog.kernel.RussianDate;
import zalog.kernel.Share;
import zalog.kernel.Text;

/**
 * ELIG-009: what the applicant declares is true as of the first day of the month before the application's: no tax
 * arrears, no debt to the federal budget, no reorganisation, liquidation or bankruptcy, no other funds for the same
 * costs, and offshore owners hold no more than 50 %. Taken from comparable programmes.
 *
 * @param offshoreShareMax the most that offshore owners may hold, 0.50
 */
record DeclarationsTrue(Share offshoreShareMax) implements Policy {
    static final Rule RULE = new Rule(
            "ELIG-009",
            new Text(
                    "The declarations hold on the first day of the month before",
                    "Заверения верны на первое число предшествующего месяца"),
            parameters -> new DeclarationsTrue(parameters.share("offshoreShareMax")));

    @Override
    public Check check(Facts facts) {
        Declarations declared = facts.content().declarations();
        LocalDate needed = facts.registeredOn().withDayOfMonth(1).minusMonths(1);
        var figures = new Figures()
                .with("asOf", declared.asOf())
                .with("neededAsOf", needed)
                .with("offshorePercent", Words.percent(declared.offshoreShare()))
                .with("offshorePercentMax", Words.percent(offshoreShareMax));
        List<Text> faults = faults(declared);
        if (!declared.asOf().equals(needed)) {
            faults.addFirst(new Text(
                    "The declarations must be as of " + needed + ", not " + declared.asOf() + ".",
                    "Заверения нужны на " + RussianDate.of(needed) + ", а не на " + RussianDate.of(declared.asOf())
                            + "."));
        }
        return faults.isEmpty()
                ? RULE.passed(
                        figures,
                        "The declarations hold as of " + needed + ".",
                        "Заверения верны на " + RussianDate.of(needed) + ".")
                : RULE.failed(figures, Words.joined(faults, Text::en), Words.joined(faults, Text::ru));
    }

    private List<Text> faults(Declarations declared) {
        List<Text> faults = new ArrayList<>();
        if (!declared.noTaxArrears()) {
            faults.add(new Text("There are tax arrears.", "Есть задолженность по налогам."));
        }
        if (!declared.noDebtToFederalBudget()) {
            faults.add(new Text(
                    "There is a debt to the federal budget.", "Есть задолженность перед федеральным бюджетом."));
        }
        if (!declared.notInReorganisationLiquidationOrBankruptcy()) {
            faults.add(new Text(
                    "The applicant is in reorganisation, liquidation or bankruptcy.",
                    "Заявитель находится в процессе реорганизации, ликвидации или банкротства."));
        }
        if (!declared.noOtherFundsForSameCosts()) {
            faults.add(new Text(
                    "Other public funds cover the same costs.", "Те же затраты уже возмещаются из других средств."));
        }
        if (declared.offshoreShare().compareTo(offshoreShareMax) > 0) {
            faults.add(new Text(
                    "Offshore owners hold " + Words.percent(declared.offshoreShare()) + " %; at most "
                            + Words.percent(offshoreShareMax) + " % is allowed.",
                    "Доля офшорных владельцев " + Words.percent(declared.offshoreShare()) + " %; допустимо не более "
                            + Words.percent(offshoreShareMax) + " %."));
        }
        return faults;
    }
}
