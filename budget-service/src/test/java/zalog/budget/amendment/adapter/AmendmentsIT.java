package zalog.budget.amendment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.reservation.UseCase;
import zalog.budget.reservation.Years;
import zalog.contracts.Topics;
import zalog.contracts.budget.AppropriationOpened;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;
import zalog.stack.LocalStack;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class AmendmentsIT {
    private static final Instant START = Instant.parse("2019-09-20T09:00:00Z");
    private static final Api OFFICER = new Api("officer");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @Test
    void aRaisePromotesTheWaitingListAndACutStopsAtWhatIsUsed() {
        var year = Years.add(2145, Money.ofRoubles(100));
        var first = Requests.newId();
        var second = Requests.newId();
        Events.send(
                Requests.fee(year, first, START, Money.ofRoubles(70)),
                Requests.fee(year, second, START.plusSeconds(1), Money.ofRoubles(50)));
        assertThat(Events.await(second)).isInstanceOf(FundsWaitlisted.class);

        amend("raise", "1", "120.00").statusCode(201).body("newLimit", equalTo("120.00"));
        amend("raise", "1", "120.00").statusCode(201);
        amend("raise", "2", "130.00").statusCode(409).body("code", equalTo("IDEM-002"));

        assertThat(Events.await(second, 2).getLast()).isInstanceOf(FundsReserved.class);
        amend("cut", "2", "119.99").statusCode(409).body("code", equalTo("BUDGET-005"));
        amend("again", "1", "200.00").statusCode(409).body("code", equalTo("BUDGET-008"));
        amend("more", "2", "150.00").statusCode(201);
        amend("less", "3", "120.00").statusCode(201);
        assertThat(OFFICER.read("/budgets/2145/amendments").getList("items.limitBefore"))
                .containsExactly("100.00", "120.00", "150.00");
        assertThat(OFFICER.read("/budgets/2145").getString("limit")).isEqualTo("120.00");
        assertThat(Years.reserved(year)).isEqualTo(Money.ofRoubles(120));
        assertThat(Years.addsUp(year)).isTrue();
    }

    @Test
    void aYearIsAddedWithItsLimitAndItsTarget() {
        var year = new FinancialYear(2147);
        var body = """
                {"financialYear": 2147, "limit": "10.00", "loanVolumeTarget": "1000.00", "documentNumber": "385",
                 "documentDate": "2146-11-30", "reason": "budget"}
                """;

        OFFICER.create("/budgets", body).statusCode(201);

        assertThat(TestTopic.await(Topics.BUDGET_EVENTS, 1, record -> "2147".equals(record.key())).stream()
                        .map(TestTopic::body))
                .first()
                .isInstanceOfSatisfying(AppropriationOpened.class, opened -> assertThat(opened.financialYear())
                        .isEqualTo(year));
        OFFICER.get("/budgets/2147").body("limit", equalTo("10.00")).body("loanVolumeTarget", equalTo("1000.00"));
        OFFICER.create("/budgets", body).statusCode(409).body("code", equalTo("BUDGET-006"));
        assertThat(Years.addsUp(year)).isTrue();
        var id = Requests.newId();
        Events.send(Requests.fee(year, id, START, Money.ofRoubles(10)));
        assertThat(Events.await(id)).isInstanceOf(FundsReserved.class);
    }

    @Test
    void aYearThatIsAddedLateHasWhatBanksToldOfItBeforeAndMeanwhile() throws SQLException {
        var id = Requests.newId();
        Events.send(Requests.fee(Years.add(2195, Money.ofRoubles(1)), id, START, Money.ofRoubles(1)));
        Events.await(id);
        Years.line(new FinancialYear(2197), id, Money.ofRoubles(700));

        try (var bank = LocalStack.shared().postgres().connect(Service.BUDGET);
                var lookup = bank.createStatement()) {
            bank.setAutoCommit(false);
            lookup.execute("select * from appropriation where financial_year = 2197 for update");
            var added = CompletableFuture.supplyAsync(() -> OFFICER.create("/budgets", """
                    {"financialYear": 2197, "limit": "1000.00", "loanVolumeTarget": "1000.00", "documentNumber": "385",
                     "documentDate": "2196-11-30", "reason": "budget"}
                    """));
            awaitOneThatWaitsForYears();
            Years.line(new FinancialYear(2197), id, Money.ofRoubles(50));
            bank.commit();
            added.join().statusCode(201);
        }

        assertThat(OFFICER.read("/budgets/2197/utilisation").getString("reimbursable"))
                .isEqualTo("750.00");
        assertThat(OFFICER.read("/reservations/{id}/2197", id).getString("total"))
                .isEqualTo("750.00");
        assertThat(OFFICER.read("/ledger/2197/verification").getList("faults")).isEmpty();
    }

    @Test
    void aYearThatIsAddedAfterTheCloseOfTheOneBeforeHasTheLoansThatGoOnFirst() {
        var first = Requests.newId();
        var second = Requests.newId();
        closed(
                2153,
                Requests.fee(new FinancialYear(2153), second, START.plusSeconds(1), Money.ofRoubles(1)),
                Requests.fee(new FinancialYear(2153), first, START, Money.ofRoubles(1)));

        OFFICER.create("/budgets", """
                        {"financialYear": 2154, "limit": "1000000.00", "loanVolumeTarget": "0.00", "documentNumber": "385",
                         "documentDate": "2154-01-30", "reason": "late"}
                        """).statusCode(201);

        assertThat(Events.await(first, 2).getLast()).isInstanceOf(FundsReserved.class);
        assertThat(Events.await(second, 2).getLast()).isInstanceOf(FundsWaitlisted.class);
        assertThat(OFFICER.read("/receipts/{id}/2154", first).getList("items.explanation.flatten()", String.class))
                .startsWith("The close of the year 2153.");
        var report = OFFICER.read("/budgets/2153/close");
        assertThat(report.getLong("carriedOver.count")).isEqualTo(1);
        assertThat(report.getLong("carriedWaiting.count")).isEqualTo(1);
        assertThat(report.getLong("done")).isEqualTo(2);
        assertThat(OFFICER.read("/ledger/2154/verification").getList("faults")).isEmpty();
    }

    @Test
    void inWhateverStepsTheyAreCarriedOverItComesToTheSame() {
        var whole = closed(2251, tenLoans(2251));
        var broken = closed(2255, tenLoans(2255));

        for (var year : List.of(whole, broken)) {
            Years.add(year.next().value(), Money.ofRoubles(3_000_000));
            new UseCase(sessions, clock)
                    .carryInto(year.next(), year.equals(whole) ? 500 : 3)
                    .await()
                    .indefinitely();
            assertThat(OFFICER.read("/ledger/{year}/verification", year.next()).getList("faults"))
                    .isEmpty();
        }

        assertThat(standings(whole)).hasSize(10).startsWith("RESERVED").endsWith("WAITING");
        assertThat(standings(broken)).isEqualTo(standings(whole));
        assertThat(carried(broken)).isEqualTo(carried(whole));
    }

    private static ReserveFunds[] tenLoans(int year) {
        return IntStream.range(0, 10)
                .mapToObj(i -> Requests.fee(
                        new FinancialYear(year), Requests.newId(), START.plusSeconds(i), Money.ofRoubles(1)))
                .toArray(ReserveFunds[]::new);
    }

    /** A year with these requests that is closed, and no year after it. */
    private FinancialYear closed(int value, ReserveFunds... requests) {
        var year = Years.add(value, Money.ofRoubles(1000));
        var useCase = new UseCase(sessions, clock);
        useCase.carryOut(List.of(requests)).await().indefinitely();
        useCase.begin(year, year.next().firstDay()).await().indefinitely();
        await().until(() ->
                OFFICER.read("/budgets/{year}/close", year).getString("state").equals("DONE"));
        return year;
    }

    private static List<String> standings(FinancialYear closed) {
        return Years.DATABASE.column(
                "select status from reservation where financial_year = ? order by registered_at",
                closed.next().value());
    }

    private static List<String> carried(FinancialYear closed) {
        var report = OFFICER.read("/budgets/{year}/close", closed);
        return List.of(report.getString("carriedOver"), report.getString("carriedWaiting"));
    }

    @Test
    void whatIsWrongWithAnOrderIsTold() {
        OFFICER.create("/budgets/2019/amendments", "{\"newLimit\": \"-1.00\", \"documentNumber\": \"\"}")
                .statusCode(422)
                .body("violations.size()", equalTo(4));
        OFFICER.create("/budgets/2010/amendments", order("1", "1.00")).statusCode(404);
        OFFICER.post("/budgets/2019/amendments", order("1", "1.00")).statusCode(400);
        new Api("auditor")
                .create("/budgets/2019/amendments", order("1", "1.00"))
                .statusCode(403);
    }

    private static void awaitOneThatWaitsForYears() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Years.DATABASE.count(
                                "select count(*) from pg_locks where not granted and mode = 'ExclusiveLock'"
                                        + " and relation = cast('appropriation' as regclass)")
                        == 1);
    }

    private static ValidatableResponse amend(String key, String document, String limit) {
        return OFFICER.create("/budgets/2145/amendments", order(document, limit), key);
    }

    private static String order(String document, String limit) {
        return """
                {"newLimit": "%s", "documentNumber": "%s", "documentDate": "2019-11-01", "reason": "as decided"}
                """.formatted(limit, document);
    }
}
