package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.stack.Service;

/** Demands for all that a firm was paid, repaid in two parts: one while the year is open, one when it is closed. */
final class Clawbacks {
    private static final String CLAWBACKS = "/clawbacks";

    private final Api api;
    private final Book book;
    private final Payments payments;
    private final Findings findings;
    private final Map<FinancialYear, Money> refunded = new HashMap<>();
    private final List<Case> open = new ArrayList<>();
    private int opened;

    /** A case that has a part left to be paid. */
    private record Case(String id, FinancialYear year, Money left, boolean isLast) {}

    Clawbacks(Api api, Book book, Payments payments, Findings findings) {
        this.api = api;
        this.book = book;
        this.payments = payments;
        this.findings = findings;
    }

    /** Opens cases for the first firms that were paid for a loan of that year. */
    void open(FinancialYear year, LocalDate today, int cases) {
        payments.paidByApplication(year).entrySet().stream()
                .filter(paid -> book.loan(paid.getKey()).filedIn().equals(year)
                        && paid.getValue().isPositive())
                .sorted(Comparator.comparing(paid -> book.loan(paid.getKey()).number()))
                .limit(cases)
                .forEach(paid -> open(year, today, paid.getKey(), paid.getValue()));
    }

    /** Every firm with a case pays the next part: half of it, then the rest. */
    void pay(LocalDate today) {
        var cases = List.copyOf(open);
        open.clear();
        for (Case each : cases) {
            var amount = each.isLast() ? each.left() : new Money(each.left().kopecks() / 2);
            var refund = object().put("documentNumber", "ПП-" + each.id() + (each.isLast() ? "-2" : "-1"))
                    .put("documentDate", today.toString())
                    .put("receivedOn", today.toString())
                    .put("amount", amount.toString());
            var after = step(each.id(), "payments", refund);
            var left = each.left().minus(amount);
            findings.compare(
                    "clawback, left", left.toString(), after.path("left").asText());
            findings.compare(
                    "clawback, the same payment again",
                    after.path("left").asText(),
                    step(each.id(), "payments", refund).path("left").asText());
            if (each.year().contains(today)) {
                refunded.merge(each.year(), amount, Money::plus);
            }
            if (left.isPositive()) {
                open.add(new Case(each.id(), each.year(), left, true));
            }
        }
    }

    /** What came back of a year's money before the year was closed. */
    Money refunded(FinancialYear year) {
        return refunded.getOrDefault(year, Money.ZERO);
    }

    int opened() {
        return opened;
    }

    private void open(FinancialYear year, LocalDate today, String application, Money paid) {
        var body = object().put("applicationId", application)
                .put("ground", "BREACH_OF_CONDITIONS")
                .put("reason", "The pledged right was sold");
        var reply = api.post(Service.BUDGET, CLAWBACKS, "officer", body.toString());
        reply.expect(201);
        String id = reply.createdId();
        opened++;
        var demand = object().put("documentNumber", "Д-" + year + "/" + opened).put("demandedOn", today.toString());
        findings.compare(
                "clawback, demanded",
                paid.toString(),
                step(id, "demand", demand).path("demanded").asText());
        var half = new Money(paid.kopecks() / 2);
        var plan = object();
        plan.putArray("instalments")
                .add(instalment(today.plusDays(40), half))
                .add(instalment(today.plusDays(110), paid.minus(half)));
        step(id, "instalments", plan);
        open.add(new Case(id, year, paid, false));
    }

    private JsonNode step(String id, String step, ObjectNode body) {
        return api.post(Service.BUDGET, CLAWBACKS + "/" + id + "/" + step, "officer", body.toString())
                .expect(200);
    }

    private static ObjectNode instalment(LocalDate dueOn, Money amount) {
        return object().put("dueOn", dueOn.toString()).put("amount", amount.toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
