package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.PlannedLoan;
import zalog.kernel.FinancialYear;
import zalog.stack.Service;

/** What firms claim. Each claims the year so far, and gets what it has not had yet. */
final class Claims {
    /** Nothing was paid, everything claimed already, the days paid for twice, suspended, no money held, lapsed, or paid too much before. */
    private static final Set<String> EXPECTED_REFUSALS =
            Set.of("CLAIM-001", "CLAIM-002", "CLAIM-003", "CLAIM-004", "CLAIM-005", "CLAIM-008", "CLAIM-009");

    private final Api api;
    private final Book book;
    private final Findings findings;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    Claims(Api api, Book book, Findings findings) {
        this.api = api;
        this.book = book;
        this.findings = findings;
    }

    void file(FinancialYear year, LocalDate until, List<PlannedLoan> loans) {
        loans.forEach(loan -> file(year, until, loan));
    }

    /** How many claims were filed, and how many refused by each code. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /** The ids of a year's claims that stand so. */
    List<String> ids(FinancialYear year, String status) {
        var ids = new ArrayList<String>();
        for (JsonNode claim :
                Pages.all(api, Service.BUDGET, "/claims?limit=500&year=" + year + "&status=" + status, "officer")) {
            ids.add(claim.path("id").asText());
        }
        return ids;
    }

    private void file(FinancialYear year, LocalDate until, PlannedLoan loan) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("applicationId", book.application(loan))
                .put("from", year.firstDay().toString())
                .put("to", until.toString());
        var payee = body.putObject("payee")
                .put("name", loan.firm().name())
                .put("bic", loan.bank().toString())
                .put("account", loan.payeeAccount().toString());
        loan.firm().kpp().ifPresent(kpp -> payee.put("kpp", kpp.toString()));
        var reply = api.post(Service.BUDGET, "/claims", loan.firm().user(), body.toString());
        String code =
                reply.status() == 201 ? "filed" : reply.body().path("code").asText("HTTP " + reply.status());
        outcomes.merge(code, 1, Integer::sum);
        if (reply.status() != 201) {
            findings.compare(
                    loan.agreementNumber() + ", claim until " + until + " " + reply.body(),
                    EXPECTED_REFUSALS.contains(code) ? code : "filed, or " + EXPECTED_REFUSALS,
                    code);
        }
    }
}
