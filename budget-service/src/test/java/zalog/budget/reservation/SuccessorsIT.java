package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kit.testing.ZalogServers;

/** An application takes an agreement over from one that stands no more, with what was told of it in the meantime. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class SuccessorsIT {
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final LocalDate AGREED = LocalDate.of(2019, 9, 10);

    @Test
    void whatTheBankToldBeforeIsClaimedAtOnce() {
        var before = released();

        var next = successor(before);

        assertThat(computed(next).reimbursable()).hasToString("38643.84");
        var claimant = new Claimant(next.applicationId(), YEAR);
        assertThat(claimant.read(claimant.claimed()).getString("interest")).isEqualTo("38643.84");
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

    private static Claimant released() {
        var claimant = Claimant.withOctober();
        Events.send(Requests.release(YEAR, claimant.id()));
        Events.await(claimant.id(), 3);
        return claimant;
    }

    private static ReserveFunds successor(Claimant before) {
        var loan = Requests.loan("k-" + before.id(), AGREED, LocalDate.of(2019, 9, 16));
        var request =
                Requests.reserve(YEAR, Requests.newId(), Instant.parse("2019-10-01T09:00:00Z"), loan, Optional.empty());
        Events.send(request);
        return request;
    }

    private static ReimbursementComputed computed(ReserveFunds request) {
        return (ReimbursementComputed) Events.await(request.applicationId(), 2).getLast();
    }
}
