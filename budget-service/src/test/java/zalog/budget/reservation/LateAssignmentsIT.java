package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;

/** Assignments that have no effect when they are told of, and may have one later, when another firm has the agreement. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class LateAssignmentsIT {
    private static final Inn OTHER_FIRM = new Inn("7710349494");
    private static final Bic OTHER_BANK = new Bic("044525974");
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final String ASSIGNED =
            "\"type\":\"ASSIGNED\",\"occurredOn\":\"2019-09-20\",\"assignee\":\"" + OTHER_BANK + "\"";

    @Test
    void oneThatWasTakenBackStaysSoWhileAnotherFirmHasTheAgreement() {
        var loan = takenBack();
        var stranger = stranger(loan);

        backAgain(loan, "RR")
                .body("verdicts[0].violations[0].code", equalTo("LOAN-012"))
                .body("verdicts[0].violations[0].pointer", equalTo("/reverses"));
        Events.send(Requests.release(YEAR, stranger));
        Events.await(stranger, 2);
        backAgain(loan, "RR2").body("verdicts[0].verdict", equalTo("ACCEPTED"));
    }

    @Test
    void oneThatWaitsForWhatItCorrectsIsRefusedWithThat() {
        var loan = Claimant.reserved(new Money(1));
        loan.told(
                        "C",
                        "\"type\":\"CORRECTION\",\"corrects\":\"D-%s\",\"madeAt\":\"2019-11-05T11:00:00+03:00\",\"replacement\":{%s}"
                                .formatted(loan.id(), ASSIGNED))
                .body("verdicts[0].verdict", equalTo("ACCEPTED"));
        stranger(loan);

        loan.told("D", "\"type\":\"DRAWDOWN\",\"occurredOn\":\"2019-09-16\",\"amount\":\"10000000.00\"")
                .body("verdicts[0].violations[0].code", equalTo("LOAN-012"))
                .body("verdicts[0].violations[0].pointer", equalTo("/eventId"));
    }

    @Test
    void whatWouldBringItBackWaitsForAnApplicationThatIsUnderWay() throws Exception {
        var loan = takenBack();
        CompletableFuture<ValidatableResponse> back;
        try (Connection application = UnderWay.transaction()) {
            UnderWay.application(application, loan.id(), Requests.newId(), OTHER_FIRM, OTHER_BANK);
            back = CompletableFuture.supplyAsync(() -> backAgain(loan, "RR"));
            UnderWay.awaitWaitingFor("pg_advisory_xact_lock(85");
            application.commit();
        }

        back.get().body("verdicts[0].violations[0].code", equalTo("LOAN-012"));
    }

    static Claimant takenBack() {
        var loan = Claimant.reserved(new Money(1));
        loan.told("A", ASSIGNED).body("verdicts[0].verdict", equalTo("ACCEPTED"));
        loan.reversed("A");
        return loan;
    }

    private static ValidatableResponse backAgain(Claimant loan, String id) {
        return loan.told(id, "\"type\":\"REVERSAL\",\"reverses\":\"RA-" + loan.id() + "\"");
    }

    /** Another firm gets money for the same agreement with the other bank. */
    private static ApplicationId stranger(Claimant loan) {
        ReserveFunds request = stranger(loan, OTHER_BANK);
        Events.send(request);
        assertThat(Events.await(request.applicationId())).isInstanceOf(FundsReserved.class);
        return request.applicationId();
    }

    static ReserveFunds stranger(Claimant loan, Bic bank) {
        LoanTerms terms = Requests.loan("K-" + loan.id(), LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16));
        return Requests.of(
                OTHER_FIRM,
                Requests.newId(),
                Requests.reserve(
                        YEAR,
                        Requests.newId(),
                        Instant.parse("2019-10-01T09:00:00Z"),
                        OneApplicationPerAgreementIT.like(terms, terms.agreementNumber(), bank),
                        Optional.empty()));
    }
}
