package zalog.budget.loan.adapter;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/** A bank that tells of loans like that of the worked example, each with an agreement of its own. */
record Bank(Api api) {
    static final FinancialYear YEAR = new FinancialYear(2019);
    static final Bank FIRST = new Bank(new Api("bank-044525225"));
    static final Bank OTHER = new Bank(new Api("bank-044525974"));

    static ApplicationId reservedLoan() {
        var id = Requests.newId();
        reserve(id);
        return id;
    }

    static void reserve(ApplicationId id) {
        var loan = Requests.loan("K-" + id, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16));
        Events.send(Requests.reserve(YEAR, id, Instant.parse("2019-09-20T09:00:00Z"), loan, Optional.empty()));
        Events.await(id);
    }

    JsonPath post(String... events) {
        return api.post("/loans/events", "{\"events\":[" + String.join(",", events) + "]}")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Posts what must be accepted. */
    void tell(String... events) {
        List<String> verdicts = verdicts(post(events));
        if (verdicts.stream().anyMatch(verdict -> !verdict.equals("ACCEPTED"))) {
            throw new AssertionError(verdicts + " of " + String.join(",", events));
        }
    }

    JsonPath statement(ApplicationId loan) {
        return api.read("/loans/events?agreementNumber={n}", "K-" + loan);
    }

    static List<String> verdicts(JsonPath answer) {
        return answer.getList("verdicts.verdict");
    }

    static List<String> reimbursable(ApplicationId id) {
        List<String> reimbursable = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = new Api("auditor").read("/loans/{id}/lines?limit=500&after={next}", id, next);
            reimbursable.addAll(page.getList("items.reimbursable"));
            next = page.getString("next");
        }
        return reimbursable;
    }

    static String drawdown(ApplicationId id, String eventId) {
        return event(id, "DRAWDOWN", eventId, "'occurredOn':'2019-09-16','amount':'10000000.00'");
    }

    static String october(ApplicationId id, String eventId) {
        return event(
                id,
                "INTEREST_PAID",
                eventId,
                "'paidOn':'2019-10-31','periodStart':'2019-09-30','periodEnd':'2019-10-31','amount':'101917.81'");
    }

    /** @param fields with single quotes for double ones */
    static String event(ApplicationId id, String type, String eventId, String fields) {
        return """
                {'type':'%s','eventId':'%s','loan':{'agreementNumber':'K-%s','agreementDate':'2019-09-10'},%s}""".formatted(type, eventId, id, fields).replace('\'', '"');
    }
}
