package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.PlannedLoan;
import zalog.kernel.FinancialYear;
import zalog.stack.Service;

/** How the applications stand in the end, and whether each stands where it should. */
final class Outcome {
    private final Map<PlannedLoan, String> statuses = new HashMap<>();

    private Outcome() {}

    /** Reads all applications, and compares those that are to be refused. */
    static Outcome read(Api api, Book book, Findings findings) {
        var outcome = new Outcome();
        var after = Optional.<String>empty();
        do {
            String path = "/applications?limit=500"
                    + after.map(next -> "&after=" + next).orElse("");
            JsonNode page = api.get(Service.APPLICATION, path, "officer").expect(200);
            page.path("items")
                    .forEach(item -> outcome.statuses.put(
                            book.loan(item.path("id").asText()),
                            item.path("status").asText()));
            after = page.has("next") ? Optional.of(page.path("next").asText()) : Optional.empty();
        } while (after.isPresent());
        outcome.statuses.forEach((loan, status) -> findings.compare(
                loan.agreementNumber() + ", refused at last",
                String.valueOf(!loan.isSound()),
                String.valueOf(status.equals("REFUSED"))));
        return outcome;
    }

    /** How many applications of a year have a status now. */
    long count(FinancialYear year, String status) {
        return statuses.entrySet().stream()
                .filter(each ->
                        each.getKey().filedIn().equals(year) && each.getValue().equals(status))
                .count();
    }

    long filed(FinancialYear year) {
        return statuses.keySet().stream()
                .filter(loan -> loan.filedIn().equals(year))
                .count();
    }
}
