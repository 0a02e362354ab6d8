package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.stack.Service;

/** What must hold of the budget at every moment and at the end. */
final class Invariants {
    private static final List<String> DIMENSIONS =
            List.of("region", "leaderCluster", "ipAgreement", "bank", "category", "ipKind", "line");
    private static final List<String> FIGURES =
            List.of("planned", "waiting", "reserved", "obligated", "disbursed", "refunded", "reimbursable");

    private final Api api;
    private final Findings findings;
    private final Map<Integer, Budget> closed = new HashMap<>();

    Invariants(Api api, Findings findings) {
        this.api = api;
        this.findings = findings;
    }

    List<Budget> budgets() {
        return Budget.all(api.get(Service.BUDGET, "/budgets", "auditor").expect(200));
    }

    Budget budget(int year) {
        return budgets().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** No year's figures contradict each other, and a closed year has not changed since. */
    void hold(String when) {
        for (Budget budget : budgets()) {
            findings.compare(
                    when + ", budget of " + budget.year(),
                    "[]",
                    budget.breaches().toString());
            var asClosed = closed.getOrDefault(budget.year(), budget);
            findings.compare(when + ", closed year " + budget.year(), asClosed.toString(), budget.toString());
        }
    }

    /** Nothing is reserved or waits in a year that is closed, and from now on it does not change. */
    void closed(int year) {
        var budget = budgets().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
        findings.compare(
                year + " closed, reserved",
                Money.ZERO.toString(),
                budget.reserved().toString());
        findings.compare(
                year + " closed, obligated",
                Money.ZERO.toString(),
                budget.obligated().toString());
        findings.compare(
                year + " closed, available",
                Money.ZERO.toString(),
                budget.available().toString());
        findings.compare(year + " closed, waiting", "0", String.valueOf(budget.waitingCount()));
        closed.put(year, budget);
    }

    /** What the treasury paid and firms paid back, by their own accounts, is what the years show. */
    void agreeWith(Treasury treasury, Clawbacks clawbacks) {
        for (Budget budget : budgets()) {
            var year = new FinancialYear(budget.year());
            findings.compare(
                    year + ", paid by the treasury",
                    treasury.paid(year).toString(),
                    budget.disbursed().toString());
            findings.compare(
                    year + ", paid back in the year",
                    clawbacks.refunded(year).toString(),
                    budget.refunded().toString());
        }
    }

    /** Every breakdown adds up to the year. */
    void breakdownsAddUp() {
        for (Budget budget : budgets()) {
            for (String dimension : DIMENSIONS) {
                String path = "/budgets/" + budget.year() + "/utilisation?by=" + dimension;
                JsonNode utilisation = api.get(Service.BUDGET, path, "auditor").expect(200);
                for (String figure : FIGURES) {
                    findings.compare(
                            budget.year() + ", " + figure + " by " + dimension,
                            utilisation.path(figure).asText(),
                            sum(utilisation.path("groups"), figure).toString());
                }
            }
        }
    }

    /** Every year's chain of entries is whole, and agrees with the balances, the reservations and the lines. */
    void ledgersAreSound() {
        for (Budget budget : budgets()) {
            JsonNode found = api.get(Service.BUDGET, "/ledger/" + budget.year() + "/verification", "auditor")
                    .expect(200);
            findings.compare(
                    "ledger of " + budget.year(), "[]", found.path("faults").toString());
            findings.compare(
                    "ledger of " + budget.year() + ", sound",
                    "true",
                    found.path("sound").asText());
        }
    }

    private static Money sum(JsonNode groups, String figure) {
        Money sum = Money.ZERO;
        for (JsonNode group : groups) {
            sum = sum.plus(Budget.money(group, figure));
        }
        return sum;
    }
}
