package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.PlannedLoan;
import zalog.kernel.FinancialYear;
import zalog.stack.Service;

/** How the applications stand in the end, and whether each stands where it should. */
final class Outcome {
    private final Map<PlannedLoan, String> statuses = new HashMap<>();

    private Outcome() {}

    /** Reads all applications. Refused are those with a defect, and such as waited for money in vain until the close. */
    static Outcome read(Api api, Book book, Filings filings, Findings findings) {
        var outcome = new Outcome();
        for (JsonNode item : Pages.all(api, Service.APPLICATION, "/applications?limit=500", "officer")) {
            outcome.statuses.put(
                    book.loan(item.path("id").asText()), item.path("status").asText());
        }
        outcome.statuses.forEach((loan, status) -> findings.compare(
                loan.agreementNumber() + ", refused at last",
                String.valueOf(!loan.isSound()),
                String.valueOf(status.equals("REFUSED") && !filings.hasWaited(loan))));
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
