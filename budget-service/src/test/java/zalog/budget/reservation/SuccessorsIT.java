package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.contracts.budget.LoanClosed;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kit.testing.ZalogServers;

/** An application takes an agreement over from one that stands no more, with what was told of it in the meantime. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class SuccessorsIT {
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final String UTILISATION = "/budgets/2019/utilisation";
    private static final LocalDate AGREED = LocalDate.of(2019, 9, 10);

    @Test
    void whatTheBankToldBeforeIsClaimedAtOnce() {
        var before = released();

        var next = successor(before);

        assertThat(computed(next).reimbursable()).hasToString("38643.84");
        var claimant = new Claimant(next.applicationId(), YEAR);
        assertThat(claimant.read(claimant.claimed()).getString("interest")).isEqualTo("38643.84");
    }

    /** Utilisation counts each payment once, the lines behind it agree, and what was said of an earlier instant is said still. */
    @Test
    void whatWasToldIsReimbursableUnderTheApplicationThatHasTheAgreement() {
        var before = Claimant.withOctober();
        String counted = reimbursable(UTILISATION);
        String earlier =
                UTILISATION + "?asOf=" + new Api("auditor").read(UTILISATION).getString("asOf");
        release(before);
        assertThat(reimbursable(UTILISATION)).isEqualTo(counted);

        var next = successor(before);

        assertThat(computed(next).reimbursable()).hasToString("38643.84");
        assertThat(Events.await(before.id(), 4).getLast()).isInstanceOfSatisfying(ReimbursementComputed.class, gone -> {
            assertThat(gone.reimbursable()).hasToString("0.00");
            assertThat(gone.explanation().orElseThrow().getFirst().en())
                    .isEqualTo("Another application has the loan's agreement now.");
        });
        assertThat(List.of(reimbursable(UTILISATION), reimbursable(earlier))).containsOnly(counted);
        var lines = new Api("auditor").read("/loans/{id}/lines", before.id());
        assertThat(lines.getString("items[0].reimbursable")).isEqualTo("0.00");
        assertThat(lines.getString("items[0].explanation[0]"))
                .isEqualTo("Another application has the loan's agreement since 2019; what is paid from that year on is"
                        + " reimbursed under that one.");
    }

    @Test
    void aLoanThatItsBankClosedBeforeIsClosed() {
        var before = Claimant.withOctober();
        before.told("Z", "\"type\":\"LOAN_CLOSED\",\"occurredOn\":\"2019-11-01\"");
        Events.send(Requests.release(YEAR, before.id()));
        Events.await(before.id(), 4);

        var next = successor(before);

        assertThat(Events.await(next.applicationId(), 3).getLast()).isInstanceOf(LoanClosed.class);
    }

    /** So that a guarantor's news of the firm's loans does not bring back what another application has. */
    @Test
    void aGuaranteeThatIsCalledChangesOnlyTheOneThatHasTheAgreement() {
        var before = released();
        var next = successor(before);
        computed(next);

        Events.guaranteeCalled(before.id(), AGREED, LocalDate.of(2019, 10, 11));

        assertThat(((ReimbursementComputed)
                                Events.await(next.applicationId(), 3).getLast())
                        .reimbursable())
                .hasToString("12465.75");
        assertThat(Years.DATABASE.count(
                        "select sum(reimbursable_kopecks) from reimbursable_line where application_id = cast(? as uuid)",
                        before.id().toString()))
                .isZero();
    }

    private static String reimbursable(String utilisation) {
        return new Api("auditor").read(utilisation).getString("reimbursable");
    }

    @Test
    void aGuaranteeThatWasCalledBeforeSuspendsAtOnce() {
        var before = released();
        Events.guaranteeCalled(before.id(), AGREED, LocalDate.of(2019, 10, 11));
        assertThat(Events.await(before.id(), 4).getLast())
                .isInstanceOfSatisfying(ReimbursementComputed.class, computed -> assertThat(computed.reimbursable())
                        .hasToString("12465.75"));

        assertThat(computed(successor(before)).reimbursable()).hasToString("12465.75");
    }

    @Test
    void theBankThatTheLoanWentToBeforeTellsOfItFromTheBeginning() {
        var before = Claimant.withOctober();
        before.told("A", "\"type\":\"ASSIGNED\",\"occurredOn\":\"2019-11-01\",\"assignee\":\"044525974\"");
        assignee(before, "N", Claimant.interestPaid("2019-11-30", "2019-10-31", "2019-11-30", "98630.14"))
                .body("verdicts[0].verdict", equalTo("ACCEPTED"));
        Events.await(before.id(), 3);
        Events.send(Requests.release(YEAR, before.id()));
        Events.await(before.id(), 4);

        var next = successor(before);

        assertThat(Events.await(next.applicationId(), 3).stream()
                        .filter(ReimbursementComputed.class::isInstance)
                        .map(event ->
                                ((ReimbursementComputed) event).reimbursable().toString()))
                .containsExactlyInAnyOrder("38643.84", "37397.26");
        assignee(before, "R", "\"type\":\"REVERSAL\",\"reverses\":\"N-" + before.id() + "\"")
                .body("verdicts[0].verdict", equalTo("ACCEPTED"));
        assertThat(((ReimbursementComputed)
                                Events.await(next.applicationId(), 4).getLast())
                        .reimbursable())
                .hasToString("0.00");
    }

    private static ValidatableResponse assignee(Claimant loan, String event, String fields) {
        return Claimant.told(new Api("bank-044525974"), loan.event(event, fields));
    }

    static Claimant released() {
        var claimant = Claimant.withOctober();
        release(claimant);
        return claimant;
    }

    private static void release(Claimant claimant) {
        Events.send(Requests.release(YEAR, claimant.id()));
        Events.await(claimant.id(), 3);
    }

    private static ReserveFunds successor(Claimant before) {
        var request = request(before);
        Events.send(request);
        return request;
    }

    /** Another application for the same agreement. */
    static ReserveFunds request(Claimant before) {
        var loan = Requests.loan("k-" + before.id(), AGREED, LocalDate.of(2019, 9, 16));
        return Requests.reserve(YEAR, Requests.newId(), Instant.parse("2019-10-01T09:00:00Z"), loan, Optional.empty());
    }

    private static ReimbursementComputed computed(ReserveFunds request) {
        return (ReimbursementComputed) Events.await(request.applicationId(), 2).getLast();
    }
}
