package zalog.acceptance.years;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.Action;
import zalog.kernel.Moscow;
import zalog.stack.Service;

/** The ministry's orders about limits: a raise always goes through, a cut as far as the money is not used. */
final class Limits {
    private final Api api;
    private final Invariants invariants;
    private final Findings findings;

    Limits(Api api, Invariants invariants, Findings findings) {
        this.api = api;
        this.invariants = invariants;
        this.findings = findings;
    }

    void amend(Action.AmendLimit order) {
        var budget = invariants.budget(order.year().value());
        var wanted = budget.limit().plus(order.change());
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("newLimit", wanted.toString())
                .put("documentNumber", order.documentNumber())
                .put("documentDate", Moscow.dateOf(order.at()).toString())
                .put("reason", order.reason());
        String path = "/budgets/" + order.year() + "/amendments";
        var reply = api.post(Service.BUDGET, path, "officer", body.toString());
        boolean isPossible = wanted.compareTo(budget.used()) >= 0;
        findings.compare(
                "order " + order.documentNumber() + " " + reply.body(),
                isPossible ? "201" : "409",
                String.valueOf(reply.status()));
        findings.compare(
                "limit after order " + order.documentNumber(),
                (isPossible ? wanted : budget.limit()).toString(),
                invariants.budget(order.year().value()).limit().toString());
    }
}
