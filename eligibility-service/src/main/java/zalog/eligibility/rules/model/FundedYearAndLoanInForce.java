package zalog.eligibility.rules.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zalog.contracts.application.Check;
import zalog.kernel.FinancialYear;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/**
 * ELIG-008: the programme has begun, a budget exists for the financial year of the application, and the loan agreement is
 * in force on the day of registration: from the day it was made to the day the loan falls due, both included. Source:
 * the budgets of 2019 to 2024 are in the programme's presentation, later ones are the ministry's, the rest is common
 * knowledge of the field.
 *
 * @param programmeBegins first day on which the programme takes applications
 */
record FundedYearAndLoanInForce(LocalDate programmeBegins) implements Policy {
    static final Rule RULE = new Rule(
            "ELIG-008",
            new Text(
                    "The year has a budget and the loan agreement is in force",
                    "На год есть бюджет, кредитный договор действует"),
            parameters -> new FundedYearAndLoanInForce(parameters.date("programmeBegins")));

    @Override
    public Check check(Facts facts) {
        var day = facts.registeredOn();
        var year = FinancialYear.of(day);
        var loan = facts.content().loan();
        var figures = new Figures()
                .with("registeredOn", day)
                .with("financialYear", year)
                .with("agreementDate", loan.agreementDate())
                .with("maturityDate", loan.maturityDate());
        List<Text> faults = new ArrayList<>();
        var funded = facts.fundedYears();
        if (!funded.contain(year)) {
            faults.add(new Text(
                    "The programme has no budget for " + year + "; it has one for " + funded.list() + ".",
                    "На " + year + " год бюджета программы нет; он есть на " + funded.list() + "."));
        } else if (day.isBefore(programmeBegins)) {
            faults.add(new Text(
                    "The programme takes applications from " + programmeBegins + ".",
                    "Заявки принимаются с " + RussianDate.of(programmeBegins) + "."));
        }
        if (day.isBefore(loan.agreementDate())) {
            faults.add(new Text(
                    "The loan agreement is made only on " + loan.agreementDate() + ".",
                    "Кредитный договор заключён только " + RussianDate.of(loan.agreementDate()) + "."));
        }
        if (day.isAfter(loan.maturityDate())) {
            faults.add(new Text(
                    "The loan fell due on " + loan.maturityDate() + ".",
                    "Срок кредита истёк " + RussianDate.of(loan.maturityDate()) + "."));
        }
        return faults.isEmpty()
                ? RULE.passed(
                        figures,
                        "There is a budget for " + year + " and the loan agreement is in force.",
                        "На " + year + " год есть бюджет, кредитный договор действует.")
                : RULE.failed(figures, Words.joined(faults, Text::en), Words.joined(faults, Text::ru));
    }
}
