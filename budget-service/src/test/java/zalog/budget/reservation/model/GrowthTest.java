package zalog.budget.reservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.Loans;
import zalog.kernel.Money;

class GrowthTest {
    private static final Loan LOAN = Loans.loan(1);
    private static final Instant LATER = LOAN.registeredAt().plusSeconds(1000);

    /** Held: 60.00 of interest, of which 20.00 went on to claims, and a fee of 10.00. */
    @ParameterizedTest
    @CsvSource({
        "60.00, 10.00, none",
        "59.99, 0.00, none",
        "60.01, 10.00, 1 0.01 0.00",
        "0.00, 12.50, 1 0.00 2.50",
        "100.00, 100.00, 1 40.00 90.00"
    })
    void whatIsBeyondThePartsBecomesAPart(String interest, String fee, String part) {
        var held = part(0, Standing.RESERVED, "40.00", "10.00", "20.00");

        assertThat(grown(interest, fee, List.of(held))).isEqualTo(part);
    }

    @Test
    void whatWaitsCountsToo() {
        var parts = List.of(
                part(0, Standing.RESERVED, "40.00", "0.00", "0.00"), part(1, Standing.WAITING, "5.00", "0.00", "0.00"));

        assertThat(grown("45.00", "0.00", parts)).isEqualTo("none");
        assertThat(grown("46.00", "0.00", parts)).isEqualTo("2 1.00 0.00");
    }

    @Test
    void aWithdrawnApplicationGrowsNoMore() {
        assertThat(grown("50.00", "0.00", List.of(part(0, Standing.RELEASED, "40.00", "0.00", "0.00"))))
                .isEqualTo("none");
    }

    @Test
    void whoHasNothingInTheYearAsksByTheMomentOfItsFirstRegistration() {
        var asked = growth("50.00", "0.00", List.of()).getFirst();

        assertThat(asked.part()).isZero();
        assertThat(asked.registeredAt()).isEqualTo(LOAN.registeredAt());
        assertThat(growth("50.00", "0.00", List.of(part(0, Standing.RESERVED, "1.00", "0.00", "0.00")))
                        .getFirst()
                        .registeredAt())
                .isEqualTo(LATER);
    }

    private static String grown(String interest, String fee, List<Reservation> parts) {
        return growth(interest, fee, parts).stream()
                .map(each -> each.part() + " " + each.interest() + " " + each.guaranteeFee())
                .findFirst()
                .orElse("none");
    }

    private static List<Request> growth(String interest, String fee, List<Reservation> parts) {
        var need = new Need(Money.of(interest), Money.of(fee));
        return Growth.of(List.of(LOAN), Map.of(LOAN.applicationId(), need), parts, LATER);
    }

    private static Reservation part(int part, Standing standing, String interest, String fee, String usedInterest) {
        var request = new Request(
                LOAN.subject(), LOAN.ruleSet(), part, LOAN.registeredAt(), Money.of(interest), Money.of(fee));
        return new Reservation(request, standing, LATER, Money.of(usedInterest), Money.ZERO);
    }
}
