package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.budget.reservation.Years;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;

/** A year in which money stands everywhere it can, and something of everything that is held against each other happened. */
record EventfulYear(FinancialYear year) {
    private static final Api BANK = new Api("bank-044525225");

    EventfulYear(int year) {
        this(new FinancialYear(year));
    }

    /** To the first day of a month of the year. */
    void setClock(int month) {
        setClock(Instant.parse("%s-%02d-01T09:00:00Z".formatted(year, month)));
    }

    void resetClock() {
        setClock(Instant.now());
    }

    private static void setClock(Instant now) {
        new Api("operator").put("/dev/clock", "{\"now\":\"" + now + "\"}").statusCode(200);
    }

    /** Five loans, each with a fee of 1000.00, and two of another bank; gives the ids of what became of them. */
    Map<String, String> played() {
        Years.add(year.value(), Money.ofRoubles(10_000_000));
        var returned = loan();
        var returnedClaim = paid(returned);
        var clawback = refunded(returned, "FALSE_STATEMENT", "400.00");

        var overpaid = loan();
        paid(overpaid);
        tell(correction(overpaid, "700.00"));
        refunded(overpaid, "OVERPAYMENT", "300.00");

        var setOff = loan();
        paid(setOff);
        tell(correction(setOff, "700.00"));
        tell(event(setOff, "F-2", fee("02-02", "400.00")));
        assertThat(Claimant.FIRM.read("/claims/{id}", paid(setOff)).getString("total"))
                .isEqualTo("100.00");

        String owed = Treasury.made(claimed(loan()));
        Treasury.approve(owed).statusCode(200);

        var filed = loan();
        Claimant.FIRM.post("/claims/" + claimed(filed) + "/withdrawal", "").statusCode(200);
        Events.await(elsewhere(Money.ofRoubles(50)));
        Events.await(elsewhere(Money.ofRoubles(50_000_000)));
        return Map.of(
                "returned", returned.toString(),
                "returnedClaim", returnedClaim,
                "case", clawback,
                "owed", owed,
                "overpaid", overpaid.toString(),
                "setOff", setOff.toString(),
                "filed", claimed(filed));
    }

    /**
     * What is left of the year's business is done.
     *
     * @param names what was played
     */
    void released(Map<String, String> names) {
        var withdrawn = ApplicationId.parse(named(names, "returned")).orElseThrow();
        Events.send(Requests.release(year, withdrawn));
        await().until(() -> Treasury.OFFICER
                .read("/reservations/{id}/{year}", withdrawn, year)
                .getString("status")
                .equals("RELEASED"));
        step(named(names, "case"), "closing", "{\"reason\":\"insolvent\"}");
        var overpaid = ApplicationId.parse(named(names, "overpaid")).orElseThrow();
        tell(event(overpaid, "A-1", "'type':'ASSIGNED','occurredOn':'" + year + "-05-01','assignee':'044525974'"));
        Treasury.answerAll(named(names, "owed"), Treasury.paidAtOnce(named(names, "owed")));
        Claimant.FIRM
                .post("/claims/" + named(names, "filed") + "/withdrawal", "")
                .statusCode(200);
    }

    private static String named(Map<String, String> names, String name) {
        return Objects.requireNonNull(names.get(name));
    }

    /** In January, when nothing of it is open any more. */
    void closed() {
        setClock(Instant.parse(year.next() + "-01-10T09:00:00Z"));
        Treasury.OFFICER.create("/budgets/" + year + "/close", "").statusCode(202);
        await().until(() -> Treasury.OFFICER
                .read("/budgets/{year}/close", year)
                .getString("state")
                .equals("DONE"));
    }

    /** Another bank, region, category and kind of IP. */
    private ApplicationId elsewhere(Money fee) {
        var request = Requests.fee(year, Requests.newId(), registeredAt(), fee);
        var loan = request.loan();
        Events.send(new ReserveFunds(
                request.applicationId(),
                year,
                request.registeredAt(),
                request.applicant(),
                "RU-TA",
                SmeCategory.MICRO,
                IpKind.TRADEMARK,
                new LoanTerms(
                        loan.agreementNumber(),
                        loan.agreementDate(),
                        new Bic("044525974"),
                        loan.currency(),
                        loan.amount(),
                        loan.rate(),
                        loan.drawdownDate(),
                        loan.maturityDate(),
                        loan.repayments()),
                request.guarantee()));
        return request.applicationId();
    }

    private Instant registeredAt() {
        return Instant.parse(year + "-01-20T09:00:00Z");
    }

    private ApplicationId loan() {
        var id = Requests.newId();
        var terms = Requests.loan("K-" + id, LocalDate.of(year.value(), 1, 10), LocalDate.of(year.value(), 1, 16));
        Events.send(Requests.reserve(year, id, registeredAt(), terms, Optional.empty()));
        Events.await(id);
        tell(event(id, "F-1", fee("02-01", "1000.00")));
        return id;
    }

    private String paid(ApplicationId loan) {
        var claim = claimed(loan);
        Treasury.pay(claim);
        return claim;
    }

    private String claimed(ApplicationId loan) {
        return new Claimant(loan, year).claimed();
    }

    private String refunded(ApplicationId loan, String ground, String amount) {
        String clawback = Treasury.OFFICER
                .create("/clawbacks", """
                        {"applicationId":"%s","ground":"%s","reason":"x"}""".formatted(loan, ground))
                .statusCode(201)
                .extract()
                .path("id");
        step(clawback, "demand", "{\"documentNumber\":\"1\",\"demandedOn\":\"" + year + "-03-01\"}");
        step(clawback, "payments", """
                {"documentNumber":"2 of %3$s","documentDate":"%1$s-04-01","receivedOn":"%1$s-04-01","amount":"%2$s"}""".formatted(year, amount, clawback));
        return clawback;
    }

    private static void step(String clawback, String step, String body) {
        Treasury.OFFICER.post("/clawbacks/" + clawback + "/" + step, body).statusCode(200);
    }

    private static void tell(String event) {
        var verdicts = BANK.post("/loans/events", "{\"events\":[" + event + "]}")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(verdicts.getList("verdicts.verdict")).containsOnly("ACCEPTED");
    }

    private String fee(String day, String amount) {
        return "'type':'GUARANTEE_FEE_PAID','paidOn':'" + year + "-" + day + "','amount':'" + amount + "'";
    }

    private String correction(ApplicationId loan, String amount) {
        return event(
                loan,
                "C-1",
                "'type':'CORRECTION','corrects':'F-1-%s','madeAt':'%s-03-01T00:00:00Z','replacement':{%s}"
                        .formatted(loan, year, fee("02-01", amount)));
    }

    private String event(ApplicationId loan, String event, String fields) {
        return "{'eventId':'%s-%s','loan':{'agreementNumber':'K-%s','agreementDate':'%s-01-10'},%s}"
                .formatted(event, loan, loan, year, fields)
                .replace('\'', '"');
    }
}
