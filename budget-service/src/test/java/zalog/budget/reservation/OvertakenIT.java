package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static zalog.budget.claim.Claimant.BANK;
import static zalog.budget.reservation.UnderWay.awaitWaitingFor;
import static zalog.budget.reservation.UnderWay.isWaitingFor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;

/** What is told of a loan while another application for its agreement is under way, and overtakes it or is overtaken. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class OvertakenIT {
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final Bic THIRD = new Bic("042202603");
    private static final Api OTHER_BANK = new Api("bank-044525974");
    private static final String LOCKING_LOANS = "order by application_id for no key update";

    @Test
    void whatIsToldOfALoanIsOfTheApplicationThatTookItOverMeanwhile() throws Exception {
        var first = Claimant.reserved(new Money(1));
        var before = Claimant.reserved(new Money(1));
        before.drawn("D", "10000000.00");
        var next = SuccessorsIT.request(before);
        CompletableFuture<ValidatableResponse> told;
        try (Connection pause = UnderWay.transaction()) {
            lockLoan(pause, first);
            told = meanwhile(() -> Claimant.told(BANK, drawdown(first), october(before)));
            awaitWaitingFor(LOCKING_LOANS);
            Events.send(Requests.release(YEAR, before.id()));
            Events.await(before.id(), 2);
            Events.send(next);
            Events.await(next.applicationId());
        }

        told.get().body("verdicts.verdict", everyItem(equalTo("ACCEPTED")));
        assertThat(reimbursable(next, 2)).isEqualTo("38643.84");
        assertThat(Years.DATABASE.count(
                        "select count(*) from reimbursable_line where application_id = cast(? as uuid)",
                        before.id().toString()))
                .isZero();
    }

    @Test
    void whatABankThatWasNamedByMistakeTellsIsOfItsOwnApplicationThatIsUnderWay() throws Exception {
        var loan = LateAssignmentsIT.takenBack();
        var next = LateAssignmentsIT.stranger(loan, Requests.OTHER_BANK);
        CompletableFuture<ValidatableResponse> told;
        try (Connection pause = UnderWay.transaction()) {
            UnderWay.execute(pause, "select from appropriation where financial_year = 2019 for update");
            Events.send(next);
            awaitWaitingFor("from appropriation where financial_year");
            told = meanwhile(() -> Claimant.told(OTHER_BANK, drawdown(loan), october(loan)));
            awaitWaitingFor("pg_advisory_xact_lock(85");
        }

        told.get().body("verdicts.verdict", everyItem(equalTo("ACCEPTED")));
        assertThat(reimbursable(next, 2)).isEqualTo("38643.84");
    }

    @Test
    void aGuaranteeThatIsCalledSuspendsTheApplicationThatTakesOverMeanwhile() throws Exception {
        var before = SuccessorsIT.released();
        var next = SuccessorsIT.request(before);
        var guarantee = Events.guaranteed(before.id(), LocalDate.of(2019, 9, 10), LocalDate.of(2021, 9, 10));
        await().until(() ->
                Years.DATABASE.count("select count(*) from loan_guarantee where number = ?", "G-" + before.id()) == 1);
        try (Connection pause = UnderWay.transaction()) {
            UnderWay.execute(pause, """
                    insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks,
                                                   reimbursable_kopecks, computed_at)
                    values ('%s', 'I-%s', 'INTEREST', 2019, 2019, 1, 1, now())
                    """.formatted(next.applicationId(), before.id()));
            Events.send(next);
            awaitWaitingFor("insert into reimbursable_line");
            Events.called(guarantee, LocalDate.of(2019, 10, 11));
            awaitWaitingFor(LOCKING_LOANS);
        }

        assertThat(reimbursable(next, 3)).isEqualTo("12465.75");
    }

    /** The bank takes a correction back; by what it told first, a transfer that had no effect so far would count. */
    @Test
    void aLoanThatGoesOnByWhatAnotherBankToldMeanwhileDoesNotGoToTheBankOfAnApplication() throws Exception {
        var first = Claimant.reserved(new Money(1));
        var loan = Claimant.reserved(new Money(1));
        loan.told("A", assigned("2019-09-12", Requests.OTHER_BANK));
        loan.told(
                "C",
                "\"type\":\"CORRECTION\",\"corrects\":\"A-%s\",\"madeAt\":\"2019-11-05T11:00:00+03:00\",\"replacement\":{%s}"
                        .formatted(loan.id(), assigned("2019-09-20", Requests.OTHER_BANK)));
        var next = LateAssignmentsIT.stranger(loan, THIRD);
        CompletableFuture<ValidatableResponse> back;
        CompletableFuture<ValidatableResponse> on;
        try (Connection application = UnderWay.transaction();
                Connection pause = UnderWay.transaction()) {
            lockLoan(pause, first);
            back = meanwhile(() -> Claimant.told(
                    BANK,
                    drawdown(first),
                    loan.event("R", "\"type\":\"REVERSAL\",\"reverses\":\"C-" + loan.id() + "\"")));
            awaitWaitingFor(LOCKING_LOANS);
            on = meanwhile(() -> Claimant.told(OTHER_BANK, loan.event("S", assigned("2019-09-15", THIRD))));
            await().until(() -> on.isDone() || isWaitingFor("pg_advisory_xact_lock(85"));
            holdBackReservation(application, next.applicationId());
            Events.send(next);
            await().until(() ->
                    isWaitingFor("insert into reservation") || isWaitingFor("pg_advisory_xact_lock_shared(85"));
            pause.rollback();
            back.get();
        }

        on.get();
        boolean reserved = Events.await(next.applicationId()) instanceof FundsReserved;
        assertThat(heldByThird(loan)).isNotEqualTo(reserved);
    }

    /** On a thread of its own, as several wait at once. */
    private static CompletableFuture<ValidatableResponse> meanwhile(Supplier<ValidatableResponse> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
    }

    private static void lockLoan(Connection connection, Claimant loan) throws Exception {
        UnderWay.execute(connection, "select from loan where application_id = '%s' for update".formatted(loan.id()));
    }

    /** Its loan is put in place, and its reservation waits until this transaction is rolled back. */
    private static void holdBackReservation(Connection connection, ApplicationId id) throws Exception {
        UnderWay.execute(connection, """
                insert into reservation (application_id, financial_year, part, status, registered_at, interest_kopecks,
                                         guarantee_fee_kopecks, decided_at)
                values ('%s', 2019, 0, 'CLOSED', now(), 0, 0, now())
                """.formatted(id));
    }

    private static boolean heldByThird(Claimant loan) {
        return Years.DATABASE.count(
                        "select count(*) from loan_bank where application_id = cast(? as uuid) and bank = ? and held_from is not null",
                        loan.id().toString(),
                        THIRD.value())
                == 1;
    }

    private static String reimbursable(ReserveFunds request, int events) {
        return ((ReimbursementComputed)
                        Events.await(request.applicationId(), events).getLast())
                .reimbursable()
                .toString();
    }

    private static String drawdown(Claimant loan) {
        return loan.event("D", Claimant.drawdown("10000000.00"));
    }

    private static String october(Claimant loan) {
        return loan.event("I", Claimant.interestPaid("2019-10-31", "2019-09-30", "2019-10-31", "101917.81"));
    }

    private static String assigned(String on, Bic assignee) {
        return "\"type\":\"ASSIGNED\",\"occurredOn\":\"" + on + "\",\"assignee\":\"" + assignee + "\"";
    }
}
