package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.stack.Service;

/** Pays claims in batches: an officer makes a batch, another person approves it, the treasury answers. */
final class Payments {
    private static final int BATCH = 100;
    private static final String BATCHES = "/payment-batches";

    private final Api api;
    private final Claims claims;
    private final Treasury treasury;
    private final Findings findings;
    private final Map<FinancialYear, Map<String, Money>> paidByApplication = new HashMap<>();
    private int batches;

    Payments(Api api, Claims claims, Treasury treasury, Findings findings) {
        this.api = api;
        this.claims = claims;
        this.treasury = treasury;
        this.findings = findings;
    }

    void pay(FinancialYear year, LocalDate today, boolean rejecting) {
        List<String> waiting = Stream.of("RETURNED", "FILED")
                .flatMap(status -> claims.ids(year, status).stream())
                .toList();
        for (int first = 0; first < waiting.size(); first += BATCH) {
            pay(year, today, rejecting, waiting.subList(first, Math.min(waiting.size(), first + BATCH)));
        }
    }

    int batches() {
        return batches;
    }

    /** What an application was paid of a year's money, by the treasury's account. */
    Map<String, Money> paidByApplication(FinancialYear year) {
        return paidByApplication.getOrDefault(year, Map.of());
    }

    private void pay(FinancialYear year, LocalDate today, boolean rejecting, List<String> claimIds) {
        var body = JsonNodeFactory.instance.objectNode();
        claimIds.forEach(body.putArray("claimIds")::add);
        var made = api.post(Service.BUDGET, BATCHES, "officer", body.toString());
        made.expect(201);
        String path = BATCHES + "/" + made.createdId();
        batches++;

        var ownApproval = api.post(Service.BUDGET, path + "/approval", "officer", "");
        findings.compare(path + ", approved by who made it", "403", String.valueOf(ownApproval.status()));
        api.post(Service.BUDGET, path + "/approval", "approver", "").expect(200);

        String file = api.download(Service.BUDGET, path + "/csv", "officer");
        String answer = treasury.answer(year, file, today, rejecting);
        findings.compare(path + ", the treasury's answer", "[ACCEPTED]", send(path, answer));
        findings.compare(path + ", the treasury's answer again", "[ACCEPTED]", send(path, answer));
        note(year, api.get(Service.BUDGET, path, "auditor").expect(200));
    }

    /** The same file again gets the same answer. */
    private String send(String path, String answer) {
        var verdicts = new TreeSet<String>();
        api.post(Service.BUDGET, path + "/treasury-answers", "officer", answer, Api.MediaType.CSV)
                .expect(200)
                .path("verdicts")
                .forEach(verdict -> verdicts.add(verdict.path("verdict").asText()));
        return verdicts.toString();
    }

    private void note(FinancialYear year, JsonNode batch) {
        findings.compare(
                batch.path("id").asText() + ", status",
                "SETTLED",
                batch.path("status").asText());
        for (JsonNode payment : batch.path("payments")) {
            paidByApplication
                    .computeIfAbsent(year, any -> new HashMap<>())
                    .merge(
                            payment.path("applicationId").asText(),
                            treasury.paid(payment.path("endToEndId").asText()),
                            Money::plus);
        }
    }
}
