package zalog.budget.closing.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.budget.appropriation.model.Appropriation;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.Loans;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Need;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Account;
import zalog.ledger.Balances;
import zalog.ledger.EntryKind;

class StepTest {
    private static final FinancialYear YEAR = new FinancialYear(2019);
    private static final Loan FIRST = Loans.loan(1);
    private static final Loan SECOND = Loans.loan(2);
    private static final Loan THIRD = Loans.loan(3);

    @Test
    void whatIsLeftGoesBackAndLoansThatGoOnComeInTheOrderOfRegistration() {
        var parts = List.of(
                part(FIRST, Standing.RESERVED, "60.00"),
                part(SECOND, Standing.WAITING, "50.00"),
                part(THIRD, Standing.RESERVED, "40.00"));

        var step = step(parts, Optional.of("100.00"), needs(Map.of(FIRST, "70.00", SECOND, "70.00", THIRD, "30.00")));

        assertThat(step.postings().stream().map(each -> each.kind() + " " + each.total()))
                .containsExactly("RELEASED 60.00", "LEFT_WAITING_LIST 50.00", "RELEASED 40.00");
        assertThat(step.nextPostings().stream().map(each -> each.kind() + " " + each.total()))
                .containsExactly("RESERVED 70.00", "RESERVED 30.00", "WAITLISTED 70.00");
        assertThat(step.carried().waiting()).extracting(Request::applicationId).containsExactly(SECOND.applicationId());
        assertThat(step.inVain()).isEmpty();
        assertThat(step.figures())
                .isEqualTo(new Figures(
                        tally(2, "100.00"), tally(1, "50.00"), tally(2, "100.00"), tally(1, "70.00"), Money.ZERO));
    }

    @Test
    void whoWaitedAndHasNothingToWaitForAnyMoreWaitedInVain() {
        var parts = List.of(part(FIRST, Standing.WAITING, "60.00"), part(SECOND, Standing.RESERVED, "1.00"));

        var step = step(parts, Optional.of("100.00"), Map.of());

        assertThat(step.inVain()).containsExactly(FIRST.applicationId());
        assertThat(step.moves()).extracting(Move::to).containsExactly(Standing.RELEASED, Standing.CLOSED);
    }

    @Test
    void withoutAnAppropriationOfTheNextYearNothingIsCarriedOver() {
        var step =
                step(List.of(part(FIRST, Standing.RESERVED, "60.00")), Optional.empty(), needs(Map.of(FIRST, "70.00")));

        assertThat(step.nextPostings()).isEmpty();
        assertThat(step.released()).containsExactly(Map.entry(FIRST.applicationId(), Money.of("60.00")));
    }

    @Test
    void whatIsHeldInTheNextYearAlreadyIsNotHeldTwice() {
        var held = List.of(part(FIRST, Standing.RESERVED, "20.00"));

        var step = Step.of(
                YEAR,
                List.of(FIRST),
                List.of(part(FIRST, Standing.RESERVED, "60.00")),
                Optional.of(year("100.00")),
                needs(Map.of(FIRST, "70.00")),
                held);

        assertThat(step.carried().reserved())
                .extracting(each -> each.part() + " " + each.total())
                .containsExactly("1 50.00");
    }

    @Test
    void whatWasUsedUpLeavesNoEntry() {
        var step = step(List.of(part(FIRST, Standing.RESERVED, "0.00")), Optional.empty(), Map.of());

        assertThat(step.postings()).isEmpty();
        assertThat(step.moves()).hasSize(1);
        assertThat(step.released()).isEmpty();
    }

    @Test
    void theCauseIsTheCloseOfTheYear() {
        var step = step(
                List.of(part(FIRST, Standing.RESERVED, "60.00")), Optional.of("1.00"), needs(Map.of(FIRST, "1.00")));

        assertThat(step.postings().getFirst().cause().toString()).contains("YEAR_CLOSE", "2019");
        assertThat(step.nextPostings().getFirst().cause())
                .isEqualTo(step.postings().getFirst().cause());
        assertThat(step.nextPostings().getFirst().kind()).isEqualTo(EntryKind.RESERVED);
    }

    private static Step step(List<Reservation> parts, Optional<String> available, Map<ApplicationId, Need> needs) {
        return Step.of(YEAR, List.of(FIRST, SECOND, THIRD), parts, available.map(StepTest::year), needs, List.of());
    }

    private static Map<ApplicationId, Need> needs(Map<Loan, String> interests) {
        return interests.entrySet().stream()
                .collect(toMap(
                        each -> each.getKey().applicationId(),
                        each -> new Need(Money.of(each.getValue()), Money.ZERO)));
    }

    private static Appropriation year(String available) {
        var balances = new Balances(Map.of(Account.AVAILABLE, Money.of(available)));
        return new Appropriation(YEAR.next(), balances, 0, Money.ZERO, false, Optional.empty());
    }

    private static Reservation part(Loan loan, Standing standing, String interest) {
        var request =
                new Request(loan.subject(), loan.ruleSet(), 0, loan.registeredAt(), Money.of(interest), Money.ZERO);
        return new Reservation(request, standing, loan.registeredAt(), Money.ZERO, Money.ZERO);
    }

    private static Tally tally(long count, String amount) {
        return new Tally(count, Money.of(amount));
    }
}
