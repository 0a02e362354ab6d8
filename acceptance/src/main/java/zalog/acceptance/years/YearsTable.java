package zalog.acceptance.years;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import zalog.acceptance.demo.Table;
import zalog.acceptance.demo.Texts;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** The years side by side: money against the limit, loans against the target. */
final class YearsTable {
    private static final Money MILLION = Money.ofRoubles(1_000_000);
    private static final List<String> TALLIES = List.of("released", "dropped", "carriedOver", "carriedWaiting");

    private final Outcome outcome;
    private final Filings filings;
    private final Closing closing;

    YearsTable(Outcome outcome, Filings filings, Closing closing) {
        this.outcome = outcome;
        this.filings = filings;
        this.closing = closing;
    }

    void print(List<Budget> budgets, PrintStream out) {
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
                "Had to wait",
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
            addLoans(loans, budget);
        }
        money.print(out);
        loans.print(out);
        closes().print(out);
    }

    private Table closes() {
        var closes = new Table(
                "Closes (закрытие года)",
                "Year",
                "Given back",
                "RUB",
                "Left waiting",
                "RUB",
                "Carried over",
                "RUB",
                "Wait next year",
                "RUB",
                "Lapsed");
        closing.reports().forEach((year, report) -> {
            var cells = new ArrayList<>(List.of(year.toString()));
            for (String tally : TALLIES) {
                cells.add(report.path(tally).path("count").asText());
                cells.add(Texts.amount(report.path(tally).path("amount").asText()));
            }
            cells.add(Texts.amount(report.path("lapsed").asText()));
            closes.row(cells.toArray(String[]::new));
        });
        return closes;
    }

    private void addLoans(Table table, Budget budget) {
        var year = new FinancialYear(budget.year());
        table.row(
                year.toString(),
                String.valueOf(outcome.filed(year)),
                String.valueOf(outcome.count(year, "APPROVED")),
                String.valueOf(outcome.count(year, "REFUSED")),
                String.valueOf(filings.waited(year)),
                String.valueOf(outcome.count(year, "WAITLISTED")),
                String.valueOf(outcome.count(year, "WITHDRAWN")),
                String.valueOf(budget.loanVolume().kopecks() / MILLION.kopecks()),
                String.valueOf(budget.loanVolumeTarget().kopecks() / MILLION.kopecks()),
                String.valueOf(budget.loanVolume().kopecks()
                        * 100
                        / budget.loanVolumeTarget().kopecks()));
    }

    private static String text(Money money) {
        return Texts.amount(money.toString());
    }
}
