package zalog.budget.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.reservation.UseCase;
import zalog.budget.reservation.Years;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.ReservationRefused;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class YearCloseIT {
    private static final Instant START = Instant.parse("2026-01-20T09:00:00Z");
    private static final Api OFFICER = new Api("officer");
    private static final Api AUDITOR = new Api("auditor");
    private static final Api BANK = new Api("bank-044525225");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @Test
    void aYearGrowsIsClosedAndCorrectedAfterwards() {
        var year = Years.add(2026, Money.ofRoubles(1_000_000));
        var next = Years.add(2027, Money.ofRoubles(1_000_000));
        var loan = Requests.newId();
        var over = Requests.newId();
        var waits = Requests.newId();
        Events.send(
                Requests.reserve(
                        year, loan, START, Requests.loan("K-" + loan, day(1, 10), day(1, 16)), Optional.empty()),
                // Repaid at the end of the year.
                Requests.reserve(
                        year,
                        over,
                        START,
                        Requests.loan(
                                "K-" + over, day(1, 1).minusYears(1), day(1, 5).minusYears(1)),
                        Optional.of(Money.ofRoubles(10))),
                Requests.fee(year, waits, START.plusSeconds(1), Money.ofRoubles(999_999)));
        Events.await(waits);

        tell(drawdown(loan), fee(loan, "F-1", day(2, 1), "1000.00"));

        var grown = OFFICER.read("/reservations/{id}/2026", loan);
        assertThat(grown.getString("growth[0].total")).isEqualTo("1000.00");
        assertThat(grown.getString("growth[0].status")).isEqualTo("RESERVED");
        assertThat(OFFICER.read("/budgets/2026").getString("loanVolume")).isEqualTo("20000000.00");
        OFFICER.create("/budgets/2026/close", "").statusCode(409).body("code", equalTo("BUDGET-011"));
        OFFICER.get("/budgets/2026/close").statusCode(404);

        var report = close(year);

        assertThat(report.getLong("applications")).isEqualTo(3);
        assertThat(report.getLong("released.count")).isEqualTo(3);
        assertThat(report.getString("dropped.amount")).isEqualTo("999999.00");
        assertThat(report.getLong("carriedOver.count")).isEqualTo(2);
        assertThat(report.getString("lapsed")).isEqualTo("1000000.00");
        assertThat(Events.await(waits, 2).getLast()).isInstanceOfSatisfying(FundsReserved.class, event -> {
            assertThat(event.financialYear()).isEqualTo(next);
            assertThat(event.ruleSet()).contains("533/2019-09-25");
        });
        assertThat(explanations(loan, year)).anyMatch(text -> text.startsWith("More became reimbursable"));
        assertThat(explanations(loan, next))
                .startsWith("The close of the year 2026.")
                .anyMatch(text -> text.startsWith("The loan goes on after 2026: by what its bank told until then, "))
                .anyMatch(text -> text.contains("RUB of the guarantee fee are reserved"));
        OFFICER.create("/budgets/2026/close", "").statusCode(202);
        OFFICER.create("/budgets/2026/amendments", amendment()).body("code", equalTo("BUDGET-007"));
        var late = Requests.fee(year, Requests.newId(), START, Money.ofRoubles(1));
        Events.send(late);
        assertThat(((ReservationRefused) Events.await(late.applicationId()))
                        .reason()
                        .code())
                .isEqualTo("BUDGET-010");

        long entries = entries(year);
        tell(fee(loan, "F-2", day(3, 1), "500.00"));
        tell(reversal(loan, "F-1"));

        assertThat(entries(year)).isEqualTo(entries);
        assertThat(OFFICER.read("/reservations/{id}/2027", loan).getList("growth.total"))
                .containsExactly("500.00");
        assertThat(OFFICER.read("/ledger/2027/entries?applicationId={id}", loan)
                        .getList("items.findAll { it.causeKind == 'LATE_CORRECTION' }.kind"))
                .containsExactly("REIMBURSABLE_ADDED", "REIMBURSABLE_REDUCED");
        assertThat(BANK.read("/loans/{id}/lines", loan).getList("items.adjustments.flatten().change"))
                .containsExactly("500.00", "-1000.00");
        verify(year, next);

        Events.send(Requests.release(year, loan));
        Events.await(loan, 7);
        assertThat(OFFICER.read("/reservations/{id}/2027", loan).getString("status"))
                .isEqualTo("RELEASED");
        verify(year, next);
    }

    @Test
    void aCloseThatStopsInTheMiddleEndsLikeOneThatDoesNot() {
        var whole = prepared(2161);
        var broken = prepared(2165);
        var first = new UseCase(sessions, clock);
        var second = new UseCase(sessions, clock);

        begin(whole);
        await(whole);
        begin(broken);
        first.step(broken, 2).await().indefinitely();
        second.step(broken, 3).await().indefinitely();
        await(broken);

        assertThat(figures(broken)).isEqualTo(figures(whole));
        assertThat(standings(broken)).isEqualTo(standings(whole)).hasSize(12);
        assertThat(standings(broken.next())).isEqualTo(standings(whole.next())).hasSize(12);
        assertThat(standings(whole.next())).anyMatch(each -> each.startsWith("WAITING"));
        assertThat(standings(whole.next()).getFirst()).startsWith("RESERVED");
        verify(whole, whole.next(), broken, broken.next());
    }

    @Test
    void newApplicationsOfTheNextYearLeaveWhatLoansThatGoOnWillNeed() {
        var year = prepared(2181);
        var next = year.next();
        var useCase = new UseCase(sessions, clock);
        var newcomer = Requests.fee(next, Requests.newId(), START.plusSeconds(9999), Money.ofRoubles(1));

        useCase.carryOut(List.of(newcomer)).await().indefinitely();
        assertThat(Years.reserved(next)).isEqualTo(Money.ZERO);
        begin(year);
        await(year);

        assertThat(standings(next).getFirst()).startsWith("RESERVED");
        assertThat(useCase.announced(FundsReserved.class)).isEmpty();
        assertThat(OFFICER.read("/budgets/{year}", next).getLong("waitingCount"))
                .isPositive();
        verify(year, next);
    }

    @Test
    void whatIsNotTakenByLoansThatGoOnIsForNewApplicationsAtOnce() {
        var year = Years.add(2191, Money.ofRoubles(1000));
        var next = Years.add(2192, Money.ofRoubles(10_000_000));
        var useCase = new UseCase(sessions, clock);
        useCase.carryOut(List.of(Requests.fee(year, Requests.newId(), START, Money.ofRoubles(1))))
                .await()
                .indefinitely();

        useCase.carryOut(List.of(Requests.fee(next, Requests.newId(), START, Money.ofRoubles(1000))))
                .await()
                .indefinitely();

        assertThat(Years.reserved(next)).isEqualTo(Money.ofRoubles(1000));
    }

    /** Twelve applications, of which some wait; each loan needs more of the next year than a fifth of what it has. */
    private FinancialYear prepared(int value) {
        var year = Years.add(value, Money.ofRoubles(100));
        Years.add(value + 1, Money.ofRoubles(3_000_000));
        List<ReserveFunds> requests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            requests.add(Requests.fee(year, Requests.newId(), START.plusSeconds(i), Money.ofRoubles(5 + i)));
        }
        new UseCase(sessions, clock).carryOut(requests).await().indefinitely();
        return year;
    }

    private static List<String> explanations(ApplicationId loan, FinancialYear year) {
        return OFFICER.read("/receipts/{id}/{year}", loan, year).getList("items.explanation.flatten()", String.class);
    }

    private JsonPath close(FinancialYear year) {
        begin(year);
        return await(year);
    }

    private void begin(FinancialYear year) {
        new UseCase(sessions, clock).begin(year, year.next().firstDay()).await().indefinitely();
    }

    /** The service goes on by itself. */
    private static JsonPath await(FinancialYear year) {
        var until = System.nanoTime() + 30_000_000_000L;
        while (true) {
            var report = OFFICER.read("/budgets/{year}/close", year);
            if (report.getString("state").equals("DONE") || System.nanoTime() > until) {
                assertThat(report.getString("state")).isEqualTo("DONE");
                return report;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static List<String> standings(FinancialYear year) {
        return Years.DATABASE.column(
                "select concat_ws(' ', status, part, interest_kopecks, guarantee_fee_kopecks) from reservation"
                        + " where financial_year = ? order by registered_at, part",
                year.value());
    }

    private static List<String> figures(FinancialYear year) {
        var report = OFFICER.read("/budgets/{year}/close", year);
        return List.of(
                report.getString("applications"),
                report.getString("done"),
                report.getString("released"),
                report.getString("dropped"),
                report.getString("carriedOver"),
                report.getString("carriedWaiting"),
                report.getString("lapsed"));
    }

    private static long entries(FinancialYear year) {
        return Years.DATABASE.count("select entry_count from appropriation where financial_year = ?", year.value());
    }

    private static void verify(FinancialYear... years) {
        for (FinancialYear year : years) {
            assertThat(AUDITOR.read("/ledger/{year}/verification", year).getList("faults"))
                    .isEmpty();
        }
    }

    private static void tell(String... events) {
        assertThat(BANK.post("/loans/events", "{\"events\":[" + String.join(",", events) + "]}")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("verdicts.verdict"))
                .containsOnly("ACCEPTED");
    }

    private static String drawdown(ApplicationId id) {
        return event(id, "DRAWDOWN", "D", "'occurredOn':'2026-01-16','amount':'10000000.00'");
    }

    private static String fee(ApplicationId id, String eventId, LocalDate paidOn, String amount) {
        return event(id, "GUARANTEE_FEE_PAID", eventId, "'paidOn':'" + paidOn + "','amount':'" + amount + "'");
    }

    private static String reversal(ApplicationId id, String eventId) {
        return event(id, "REVERSAL", "R-" + eventId, "'reverses':'" + eventId + "-" + id + "'");
    }

    private static String event(ApplicationId id, String type, String eventId, String fields) {
        return """
                {'type':'%s','eventId':'%s-%s','loan':{'agreementNumber':'K-%s','agreementDate':'2026-01-10'},%s}""".formatted(type, eventId, id, id, fields).replace('\'', '"');
    }

    private static String amendment() {
        return """
                {"newLimit": "1.00", "documentNumber": "1", "documentDate": "2026-11-01", "reason": "late"}
                """;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
