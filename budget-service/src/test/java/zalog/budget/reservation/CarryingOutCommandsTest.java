package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.budget.Announcements;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.budget.loan.model.Calculation;
import zalog.budget.reservation.model.Standing;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReleased;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReservationRefused;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.reimbursement.CapPolicy;

class CarryingOutCommandsTest {
    private static final Calculation AT_LOAN_DATE = Rules.calculation(
            Rules.set(Rules.FIRST.id(), "2019-04-30", Rules.terms("0.70", CapPolicy.AT_LOAN_DATE), 0));

    private final List<BudgetEvent> announced = new ArrayList<>();
    private InMemory year = new InMemory(new Money(100));

    @Test
    void whatFitsIsReservedAndTheRestIsToldItsPlace() {
        carryOut(reserve(1, 60), reserve(2, 50), reserve(3, 40), reserve(4, 1));

        assertThat(told()).containsExactly("1 RESERVED 0.60", "3 RESERVED 0.40", "2 WAITS 1", "4 WAITS 2");
    }

    @Test
    void withinABatchTheEarlierRegistrationIsServedFirst() {
        carryOut(reserve(2, 60), reserve(1, 60));

        assertThat(told()).containsExactly("1 RESERVED 0.60", "2 WAITS 1");
    }

    @Test
    void whatAnEarlierBatchReservedStaysReserved() {
        carryOut(reserve(2, 60));
        carryOut(reserve(1, 60));

        assertThat(told()).containsExactly("2 RESERVED 0.60", "1 WAITS 1");
    }

    @Test
    void aRequestAndItsReleaseInOneBatchAreTakenInTheirOrder() {
        carryOut(reserve(1, 60), release(1), reserve(2, 100));

        assertThat(told()).containsExactly("1 RESERVED 0.60", "1 RELEASED 0.60", "2 RESERVED 1.00");
    }

    @Test
    void theSecondReleaseChangesNothing() {
        carryOut(reserve(1, 60), release(1), release(1));
        carryOut(release(1));

        assertThat(told()).containsExactly("1 RESERVED 0.60", "1 RELEASED 0.60");
        assertThat(year.reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void aReleaseThatComesFirstVoidsItsRequest() {
        carryOut(release(1));
        carryOut(reserve(1, 60));

        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasReleasedIsNotReservedAgain() {
        carryOut(reserve(1, 60), release(1), reserve(1, 60));

        assertThat(year.reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void freedMoneyGoesToThoseWhoWaitEachThatFits() {
        carryOut(reserve(1, 100), reserve(2, 70), reserve(3, 40), reserve(4, 20), reserve(5, 20), reserve(6, 10));
        announced.clear();
        carryOut(release(1));

        assertThat(told()).containsExactly("1 RELEASED 1.00", "2 RESERVED 0.70", "4 RESERVED 0.20", "6 RESERVED 0.10");
    }

    @Test
    void whoLeavesTheWaitingListFreesNoMoney() {
        carryOut(reserve(1, 90), reserve(2, 20), reserve(3, 15), release(2));

        assertThat(told()).containsExactly("1 RESERVED 0.90", "2 WAITS 1", "3 WAITS 2", "2 RELEASED 0.20");
    }

    @Test
    void aYearWithoutAppropriationRefusesAndForgets() {
        var next = InMemory.YEAR.next();
        carryOut(Requests.fee(next, id(1), registeredAt(1), new Money(1)), Requests.release(next, id(1)));

        assertThat(told()).containsExactly("1 REFUSED BUDGET-001");
    }

    @Test
    void aLoanWithoutACeilingIsRefusedAndItsNeighboursAreServed() {
        carryOut(AT_LOAN_DATE, beforeTheKeyRates("RUB"), reserve(2, 60));

        assertThat(told()).containsExactly("1 REFUSED BUDGET-015", "2 RESERVED 0.60");
    }

    @Test
    void aLoanInDollarsWithoutACeilingIsRefusedForItsCurrency() {
        carryOut(AT_LOAN_DATE, beforeTheKeyRates("USD"), reserve(2, 60));

        assertThat(told()).containsExactly("1 REFUSED BUDGET-002", "2 RESERVED 0.60");
    }

    @Test
    void anAgreementThatAnotherApplicationHasIsRefusedAndItsNeighboursAreServed() {
        carryOut(reserve(1, 10), sameAgreement(2, 1, Requests.APPLICANT), reserve(3, 10));
        carryOut(sameAgreement(4, 1, new Inn("7710349494")));

        assertThat(told())
                .containsExactly("2 REFUSED BUDGET-016", "1 RESERVED 0.10", "3 RESERVED 0.10", "4 REFUSED BUDGET-016");
        assertThat(reasons())
                .extracting(reason -> reason.text().en())
                .containsExactly(
                        "Loan agreement L-" + id(1) + " of 2019-12-02 is under application " + id(1)
                                + " already. What it costs is reimbursed under one application.",
                        "Loan agreement L-" + id(1)
                                + " of 2019-12-02 is already supported. What it costs is reimbursed under one"
                                + " application.");
    }

    @Test
    void anAgreementIsFreeOnceItsApplicationIsReleased() {
        carryOut(reserve(1, 10), release(1), sameAgreement(2, 1, Requests.APPLICANT));

        assertThat(told()).containsExactly("1 RESERVED 0.10", "1 RELEASED 0.10", "2 RESERVED 0.10");
    }

    private static ReserveFunds sameAgreement(int n, int as, Inn applicant) {
        return Requests.of(applicant, id(n), reserve(as, 10));
    }

    private List<Reason> reasons() {
        return announced.stream()
                .filter(ReservationRefused.class::isInstance)
                .map(each -> ((ReservationRefused) each).reason())
                .toList();
    }

    @Test
    void whateverComesTheLimitHoldsAndNobodyWaitsForWhatIsThere() {
        for (int i = 0; i < 300; i++) {
            long seed = 190_533L + i;
            var random = new Random(seed);
            year = new InMemory(new Money(500));
            announced.clear();
            for (int batch = 0; batch < 8; batch++) {
                carryOut(randomBatch(random));

                var left = new Money(500).minus(year.reserved());
                assertThat(year.with(Standing.WAITING))
                        .as("seed %d", seed)
                        .allMatch(each -> each.total().compareTo(left) > 0);
            }
            assertThat(standingsTold()).as("seed %d", seed).isEqualTo(standings());
        }
    }

    private static BudgetCommand[] randomBatch(Random random) {
        var batch = new ArrayList<BudgetCommand>();
        for (int i = random.nextInt(10); i >= 0; i--) {
            int n = random.nextInt(40);
            batch.add(random.nextInt(3) == 0 ? release(n) : reserve(n, 1 + n * 7 % 200));
        }
        return batch.toArray(BudgetCommand[]::new);
    }

    /** The last thing each application was told. */
    private Map<ApplicationId, Standing> standingsTold() {
        Map<ApplicationId, Standing> standings = new HashMap<>();
        for (BudgetEvent event : announced) {
            standings.put(
                    ApplicationId.parse(event.key()).orElseThrow(),
                    switch (event) {
                        case FundsReserved _ -> Standing.RESERVED;
                        case FundsWaitlisted _ -> Standing.WAITING;
                        default -> Standing.RELEASED;
                    });
        }
        return standings;
    }

    private Map<ApplicationId, Standing> standings() {
        Map<ApplicationId, Standing> standings = new HashMap<>();
        year.reservations.forEach((id, reservation) -> standings.put(id.applicationId(), reservation.standing()));
        return standings;
    }

    private List<String> told() {
        return announced.stream()
                .map(event -> UUID.fromString(event.key()).getLeastSignificantBits()
                        + switch (event) {
                            case FundsReserved reserved -> " RESERVED " + reserved.total();
                            case FundsWaitlisted waits -> " WAITS " + waits.position();
                            case FundsReleased released -> " RELEASED " + released.total();
                            case ReservationRefused refused ->
                                " REFUSED " + refused.reason().code();
                            default -> throw new AssertionError(event);
                        })
                .toList();
    }

    private static ReserveFunds beforeTheKeyRates(String currency) {
        var loan = Requests.loan("K-1", LocalDate.of(2017, 9, 17), LocalDate.of(2019, 9, 16), currency);
        return Requests.reserve(InMemory.YEAR, id(1), registeredAt(1), loan, Optional.empty());
    }

    private void carryOut(BudgetCommand... commands) {
        carryOut(Rules.CALCULATION, commands);
    }

    private void carryOut(Calculation calculation, BudgetCommand... commands) {
        Announcements announcements = events -> {
            announced.addAll(events);
            return Uni.createFrom().voidItem();
        };
        new CarryingOutCommands(
                        calculation.ruleSets(),
                        new ReservingFunds(calculation, year, year, year, announcements, (_, _) -> Uni.createFrom()
                                .voidItem()),
                        new ReleasingFunds(year, year, year, announcements))
                .carryOut(List.of(commands))
                .await()
                .indefinitely();
    }

    private static ReserveFunds reserve(int n, long kopecks) {
        return Requests.fee(InMemory.YEAR, id(n), registeredAt(n), new Money(kopecks));
    }

    private static BudgetCommand release(int n) {
        return Requests.release(InMemory.YEAR, id(n));
    }

    private static ApplicationId id(int n) {
        return new ApplicationId(new UUID(0, n));
    }

    private static Instant registeredAt(int n) {
        return InMemory.NOW.minusSeconds(1000L - n);
    }
}
