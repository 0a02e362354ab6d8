package zalog.acceptance.years;

import java.io.PrintStream;
import java.util.List;
import zalog.acceptance.demo.Table;
import zalog.acceptance.demo.Texts;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** The years side by side: money against the limit, loans against the target. */
final class YearsTable {
    private static final Money MILLION = Money.ofRoubles(1_000_000);

    private YearsTable() {}

    static void print(List<Budget> budgets, Outcome outcome, PrintStream out) {
        var money = new Table(
                "Money of the years (исполнение бюджета), RUB",
                "Year",
                "Limit",
                "Reserved",
                "Obligated",
                "Disbursed",
                "Refunded",
                "Lapsed",
                "Available",
                "Waiting");
        var loans = new Table(
                "Loans of the years (кредиты)",
                "Year",
                "Applications",
                "Approved",
                "Refused",
                "Waiting",
                "Withdrawn",
                "Volume, mln RUB",
                "Target, mln RUB",
                "Reached, %");
        for (Budget budget : budgets) {
            money.row(
                    String.valueOf(budget.year()),
                    text(budget.limit()),
                    text(budget.reserved()),
                    text(budget.obligated()),
                    text(budget.disbursed()),
                    text(budget.refunded()),
                    text(budget.lapsed()),
                    text(budget.available()),
                    text(budget.waiting()));
            addLoans(loans, budget, outcome);
        }
        money.print(out);
        loans.print(out);
    }

    private static void addLoans(Table table, Budget budget, Outcome outcome) {
        var year = new FinancialYear(budget.year());
        var volume = outcome.approvedVolume(year);
        table.row(
                year.toString(),
                String.valueOf(outcome.filed(year)),
                String.valueOf(outcome.count(year, "APPROVED")),
                String.valueOf(outcome.count(year, "REFUSED")),
                String.valueOf(outcome.count(year, "WAITLISTED")),
                String.valueOf(outcome.count(year, "WITHDRAWN")),
                String.valueOf(volume.kopecks() / MILLION.kopecks()),
                String.valueOf(budget.loanVolumeTarget().kopecks() / MILLION.kopecks()),
                String.valueOf(
                        volume.kopecks() * 100 / budget.loanVolumeTarget().kopecks()));
    }

    private static String text(Money money) {
        return Texts.amount(money.toString());
    }
}
