package zalog.budget.reservation.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.reservation.Years;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.FundsReleased;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReservationRefused;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ReservationIT {
    private static final Instant START = Instant.parse("2019-09-20T09:00:00Z");
    private static final Api OFFICER = new Api("officer");

    @Test
    void theApplicantSeesWhatIsReservedAndFromWhichPayments() {
        var year = new FinancialYear(2019);
        var id = Requests.newId();
        var loan = Requests.loan("K-" + id, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16));
        Events.send(Requests.reserve(year, id, START, loan, Optional.of(Money.of("100000.00"))));

        var reserved = (FundsReserved) Events.await(id);

        // At the 7.00 % that held on the day of registration: 18,794.52 + 41,616.44 + 40,273.97 + 41,616.44.
        assertThat(reserved.interest()).hasToString("142301.37");
        assertThat(reserved.total()).hasToString("242301.37");
        var shown = new Api("sme-7707083893").read("/reservations/{id}/2019", id);
        assertThat(shown.getString("status")).isEqualTo("RESERVED");
        assertThat(shown.getString("total")).isEqualTo("242301.37");
        assertThat(shown.getList("payments.reimbursable"))
                .containsExactly("18794.52", "41616.44", "40273.97", "41616.44");
        assertThat(shown.getString("payments[1].rows[0].ceilingRate")).isEqualTo("7.00");
        new Api("sme-7710349494").get("/reservations/{id}/2019", id).statusCode(404);
        new Api("sme-7707083893").get("/reservations/{id}/2020", id).statusCode(404);
        new Api("bank-044525225").get("/reservations/{id}/2019", id).statusCode(403);
    }

    @Test
    void aReleaseServesThoseWhoWaitInTheOrderOfRegistrationEachThatFits() {
        var year = Years.add(2111, new Money(100));
        List<ApplicationId> ids = Stream.generate(Requests::newId).limit(4).toList();
        Events.send(
                Requests.fee(year, ids.get(0), START, new Money(100)),
                Requests.fee(year, ids.get(1), START.plusSeconds(1), new Money(60)));
        // Registered earlier and told of later: it overtakes on the list.
        Events.send(Requests.fee(year, ids.get(3), START.plusSeconds(3), new Money(40)));
        assertThat(((FundsWaitlisted) Events.await(ids.get(3))).position()).isEqualTo(2);
        Events.send(Requests.fee(year, ids.get(2), START.plusSeconds(2), new Money(50)));
        assertThat(((FundsWaitlisted) Events.await(ids.get(2))).position()).isEqualTo(2);
        assertThat(positionShown(ids.get(3))).isEqualTo(3);
        var before = (FundsWaitlisted) Events.await(ids.get(2));

        Events.send(Requests.release(year, ids.get(0)), Requests.release(year, ids.get(0)));

        var promoted = (FundsReserved) Events.await(ids.get(1), 2).getLast();
        assertThat(promoted.ruleSet()).contains("533/2019-04-30");
        assertThat(Events.await(ids.get(3), 2).getLast()).isInstanceOf(FundsReserved.class);
        assertThat(Events.await(ids.get(0), 2).getLast()).isInstanceOf(FundsReleased.class);
        assertThat(OFFICER.read("/budgets/2111/waiting-list").getList("items.applicationId"))
                .containsExactly(ids.get(2).toString());
        assertThat(positionShown(ids.get(2))).isEqualTo(1);
        assertThat(Years.reserved(year)).isEqualTo(new Money(100));
        assertThat(Years.addsUp(year)).isTrue();

        var then = OFFICER.read("/budgets/2111/utilisation?by=bank&asOf={at}", before.waitlistedAt());
        assertThat(then.getString("reserved")).isEqualTo("1.00");
        assertThat(then.getString("waiting")).isEqualTo("1.50");
        assertThat(then.getInt("waitingCount")).isEqualTo(3);
        var now = OFFICER.read("/budgets/2111/utilisation?by=line");
        assertThat(now.getString("available")).isEqualTo("0.00");
        assertThat(now.getString("waiting")).isEqualTo("0.50");
        assertThat(now.getInt("groups.find { it.key == 'GUARANTEE_FEE' }.waitingCount"))
                .isEqualTo(1);
        var byStatus = OFFICER.read("/budgets/2111/utilisation?by=status");
        assertThat(byStatus.getList("groups.key")).containsExactly("WAITING", "RESERVED");
        assertThat(byStatus.getList("groups.planned")).containsExactly("0.50", "1.00");
        assertThat(byStatus.getList("groups.waitingCount")).containsExactly(1, 0);
        assertThat(OFFICER.read("/budgets/2111/utilisation?asOf=2018-12-31T00:00:00Z")
                        .getString("limit"))
                .isEqualTo("0.00");
    }

    @Test
    void theWaitingListIsReadPageByPage() {
        var year = Years.add(2113, Money.ZERO);
        List<ApplicationId> ids = Stream.generate(Requests::newId).limit(3).toList();
        for (int i = 0; i < 3; i++) {
            Events.send(Requests.fee(year, ids.get(i), START.plusNanos(i * 1000L), new Money(1 + i)));
        }
        ids.forEach(Events::await);

        var first = OFFICER.read("/budgets/2113/waiting-list?limit=2");
        var second = OFFICER.read("/budgets/2113/waiting-list?limit=2&after={next}", first.getString("next"));

        assertThat(first.getList("items.position")).containsExactly(1, 2);
        assertThat(second.getList("items.position")).containsExactly(3);
        assertThat(second.getList("items.applicationId"))
                .containsExactly(ids.get(2).toString());
        assertThat(second.getString("next")).isNull();
        OFFICER.get("/budgets/2113/waiting-list?after=x").statusCode(400);
        new Api("sme-7707083893").get("/budgets/2113/waiting-list").statusCode(403);
    }

    @Test
    void aRequestThatComesTwiceHoldsItsMoneyOnce() {
        var year = Years.add(2115, Money.ofRoubles(100));
        var command = Requests.fee(year, Requests.newId(), START, Money.ofRoubles(40));
        var message = TestTopic.record(UUID.randomUUID(), command);
        var last = Requests.fee(year, Requests.newId(), START, Money.ofRoubles(60));

        TestTopic.sendAll(List.of(message, message));
        Events.send(command);
        Events.send(last);

        assertThat(Events.await(last.applicationId())).isInstanceOf(FundsReserved.class);
        assertThat(Years.reserved(year)).isEqualTo(Money.ofRoubles(100));
        assertThat(Events.await(command.applicationId(), 1)).hasSize(1);
    }

    @Test
    void aReleaseThatOvertakesItsRequestVoidsIt() {
        var year = Years.add(2117, Money.ofRoubles(100));
        var early = Requests.newId();
        var last = Requests.newId();

        Events.send(Requests.release(year, early));
        Events.send(Requests.fee(year, early, START, Money.ofRoubles(1)));
        Events.send(Requests.fee(year, last, START, Money.ofRoubles(100)));

        assertThat(Events.await(last)).isInstanceOf(FundsReserved.class);
        assertThat(Years.reserved(year)).isEqualTo(Money.ofRoubles(100));
    }

    @Test
    void whatCanNeverBeReservedIsRefusedWithItsReason() {
        var noBudget = Requests.newId();
        var inDollars = Requests.newId();
        var year = new FinancialYear(2019);
        var loan = Requests.loan("K", LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16));
        var dollars = new LoanTerms(
                loan.agreementNumber(),
                loan.agreementDate(),
                loan.bank(),
                "USD",
                loan.amount(),
                loan.rate(),
                loan.drawdownDate(),
                loan.maturityDate(),
                loan.repayments());

        Events.send(Requests.fee(new FinancialYear(2016), noBudget, START, Money.ofRoubles(1)));
        Events.send(Requests.reserve(year, inDollars, START, dollars, Optional.empty()));

        var reason = ((ReservationRefused) Events.await(noBudget)).reason();
        assertThat(reason.code()).isEqualTo("BUDGET-001");
        assertThat(reason.text().en()).contains("Ask the ministry");
        assertThat(reason.text().ru()).contains("Обратитесь в министерство");
        assertThat(((ReservationRefused) Events.await(inDollars)).reason().code())
                .isEqualTo("BUDGET-002");
    }

    @Test
    void theProgrammesYearsHaveTheirBudgets() {
        var budgets = OFFICER.read("/budgets");

        assertThat(budgets.getList("items.findAll { it.financialYear in 2019..2024 }.limit"))
                .containsExactly(
                        "40000000.00", "60000000.00", "100000000.00", "120000000.00", "160000000.00", "160000000.00");
        OFFICER.get("/budgets/2024").body("loanVolumeTarget", equalTo("10000000000.00"));
        OFFICER.get("/budgets/2016").statusCode(404);
        OFFICER.get("/budgets/2016/utilisation").statusCode(404);
        OFFICER.get("/budgets/2019/utilisation?by=colour").statusCode(400);
        new Api("sme-7707083893").get("/budgets").statusCode(403);
    }

    private static int positionShown(ApplicationId id) {
        return new Api("sme-7707083893").read("/reservations/{id}/2111", id).getInt("position");
    }
}
