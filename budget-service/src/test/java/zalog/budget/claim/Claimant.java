package zalog.budget.claim;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** A firm with the loan of the worked example, its bank, and what they send. */
public record Claimant(ApplicationId id, FinancialYear year) {
    public static final Api FIRM = new Api("sme-7707083893");
    public static final Api BANK = new Api("bank-044525225");

    /** Money is held for its loan, and a fee if one is given; the bank has told of nothing yet. */
    public static Claimant reserved(Money fee) {
        var year = new FinancialYear(2019);
        var id = Requests.newId();
        var loan = Requests.loan("K-" + id, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16));
        Events.send(Requests.reserve(
                year,
                id,
                Instant.parse("2019-09-20T09:00:00Z"),
                loan,
                Optional.of(fee).filter(Money::isPositive)));
        Events.await(id);
        return new Claimant(id, year);
    }

    /** The loan was drawn, and the interest of October paid: 38643.84 are reimbursable. */
    public static Claimant withOctober() {
        var claimant = reserved(Money.ZERO);
        claimant.drawn("D", "10000000.00");
        claimant.october("I");
        return claimant;
    }

    public void drawn(String event, String amount) {
        told(event, drawdown(amount));
    }

    public static String drawdown(String amount) {
        return "\"type\":\"DRAWDOWN\",\"occurredOn\":\"2019-09-16\",\"amount\":\"" + amount + "\"";
    }

    public void october(String event) {
        interest(event, "2019-10-31", "2019-09-30", "2019-10-31", "101917.81");
    }

    public void interest(String event, String paidOn, String start, String end, String amount) {
        told(event, interestPaid(paidOn, start, end, amount));
    }

    /** The fields of a payment of interest, as they stand in a correction too. */
    public static String interestPaid(String paidOn, String start, String end, String amount) {
        return """
                "type":"INTEREST_PAID","paidOn":"%s","periodStart":"%s","periodEnd":"%s","amount":"%s\"""".formatted(paidOn, start, end, amount);
    }

    /** Takes an event back; the reversal's own id is the event's after an R. */
    public void reversed(String event) {
        told("R" + event, "\"type\":\"REVERSAL\",\"reverses\":\"" + event + "-" + id + "\"");
    }

    /** Tells of an event with these fields besides its id and the loan. */
    public ValidatableResponse told(String event, String fields) {
        return told(BANK, event(event, fields));
    }

    public String event(String event, String fields) {
        return """
                {"eventId":"%s-%s","loan":{"agreementNumber":"K-%s","agreementDate":"2019-09-10"},%s}""".formatted(event, id, id, fields);
    }

    /** What a bank tells at once, of any loans. */
    public static ValidatableResponse told(Api bank, String... events) {
        return bank.post("/loans/events", "{\"events\":[" + String.join(",", events) + "]}")
                .statusCode(200);
    }

    public String body() {
        return """
                {"applicationId":"%s","from":"%s","to":"%s",
                 "payee":{"name":"ООО «Ромашка»","kpp":"770801001","bic":"044525225","account":"40702810200000000001"}}""".formatted(id, year.firstDay(), year.lastDay());
    }

    public ValidatableResponse claim() {
        return FIRM.create("/claims", body());
    }

    /** Files a claim and gives its id. */
    public String claimed() {
        return claim().statusCode(201).extract().path("id");
    }

    public JsonPath read(String claim) {
        return FIRM.read("/claims/{id}", claim);
    }
}
