package zalog.eligibility.rules.model;

import java.util.ArrayList;
import java.util.List;
import zalog.contracts.application.IpRight;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/**
 * ELIG-006: the valuation report of every IP right is no older than 6 months at the pledge date, and the pledge value is
 * not above the report's. A report made on 16.03 is good for a pledge of 16.09 and too old the day after. Source:
 * common knowledge of the field.
 *
 * @param ageMonthsMax age a report may reach, in calendar months
 */
record Valuations(int ageMonthsMax) implements RightsPolicy {
    static final Rule RULE = new Rule(
            "ELIG-006",
            new Text(
                    "Every valuation is recent and not below the pledge value",
                    "Все отчёты об оценке свежие, залоговая стоимость не выше оценки"),
            parameters -> new Valuations(parameters.number("ageMonthsMax")));

    private static final Text ALL_PASSED = new Text(
            "Every valuation is recent and not below the pledge value.",
            "Все отчёты об оценке свежие, залоговая стоимость не выше оценки.");

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
        return new Figures()
                .with("pledgedOn", facts.content().collateral().pledgedOn())
                .with("ageMonthsMax", ageMonthsMax);
    }

    @Override
    public List<Defect> defects(IpRight right, Facts facts) {
        List<Defect> defects = new ArrayList<>();
        var reportDate = right.valuation().reportDate();
        if (reportDate
                .plusMonths(ageMonthsMax)
                .isBefore(facts.content().collateral().pledgedOn())) {
            defects.add(Defect.of(
                    "reportDate",
                    reportDate,
                    "has a valuation of " + reportDate + ", older than " + ageMonthsMax + " months at the pledge",
                    "отчёт об оценке от " + RussianDate.of(reportDate) + " на дату залога старше " + ageMonthsMax
                            + " мес."));
        }
        var value = right.valuation().value();
        if (right.pledgeValue().compareTo(value) > 0) {
            defects.add(Defect.of(
                    "pledgeValue",
                    right.pledgeValue() + " > " + value,
                    "is pledged for " + right.pledgeValue() + " RUB, above its valuation of " + value + " RUB",
                    "залоговая стоимость " + right.pledgeValue() + " руб. выше оценки " + value + " руб."));
        }
        return defects;
    }
}
