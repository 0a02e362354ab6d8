package zalog.budget.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** What a firm is paid over the years, whatever its bank corrects and whenever the firm claims. */
class LateCorrectionsTest {
    private static final ByLine PLENTY = new ByLine(Money.ZERO, Money.ofRoubles(1_000_000));

    @Test
    void anAdditionIsClaimedInTheYearItWasPostedInAndMarked() {
        var loan = new Loan();
        loan.correct("E", 100);
        loan.claim();
        loan.close();
        loan.correct("E", 130);

        var line = loan.claim().getFirst();

        assertThat(line.claimed()).isEqualTo(Money.ofRoubles(30));
        assertThat(line.standing().late()).isPresent();
        assertThat(loan.paid()).isEqualTo(Money.ofRoubles(130));
        assertThat(loan.claim()).isEmpty();
    }

    @Test
    void whatWasTakenAwayIsSetOffAgainstWhatIsClaimed() {
        var loan = new Loan();
        loan.correct("E", 100);
        loan.claim();
        loan.close();
        loan.correct("E", 70);
        assertThat(loan.claim()).isEmpty();
        loan.correct("F", 50);

        assertThat(loan.claim()).extracting(line -> line.claimed().toString()).containsExactly("50.00", "-30.00");
        assertThat(loan.paid()).isEqualTo(Money.ofRoubles(120));

        loan.correct("E", 100);
        assertThat(loan.claim()).extracting(line -> line.claimed().toString()).contains("30.00");
    }

    @Test
    void itIsSetOffInTheSameYearToo() {
        var loan = new Loan();
        loan.correct("E", 100);
        loan.claim();
        loan.correct("E", 0);
        loan.correct("F", 100);

        assertThat(loan.claim()).extracting(line -> line.claimed().toString()).containsExactly("100.00", "-100.00");
        assertThat(loan.paid()).isEqualTo(Money.ofRoubles(100));

        loan.correct("E", 100);
        assertThat(loan.claim()).extracting(line -> line.claimed().toString()).containsExactly("100.00");
    }

    @Test
    void whatIsSetOffInFullIsSettledWithoutAPayment() {
        var loan = new Loan();
        loan.correct("E", 100);
        loan.claim();
        loan.close();
        loan.correct("E", 40);
        loan.correct("F", 25);

        assertThat(loan.claim()).extracting(line -> line.claimed().toString()).containsExactly("25.00", "-25.00");
        assertThat(loan.paid()).isEqualTo(Money.ofRoubles(100));
        assertThat(loan.overpaid()).isEqualTo(Money.ofRoubles(35));
    }

    @Test
    void whatWasNotClaimedInTimeDoesNotComeBackByCorrections() {
        var loan = new Loan();
        loan.correct("E", 100);
        loan.close();
        loan.correct("E", 70);
        loan.close();
        loan.correct("E", 110);

        assertThat(loan.claim()).extracting(line -> line.claimed().toString()).containsExactly("10.00");
    }

    /** Who claims before each close gets all that is reimbursable, and money goes only to who owes nothing. */
    @RepeatedTest(200)
    void noKopeckIsPaidTwiceOrLost() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        boolean diligent = random.nextBoolean();
        var loan = new Loan();
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(diligent ? 5 : 8)) {
                case 0 -> loan.claim();
                case 1 -> {
                    if (diligent) {
                        loan.claim();
                    }
                    loan.close();
                }
                default -> loan.correct("E" + random.nextInt(5), random.nextInt(4) * 25L);
            }
            assertThat(loan.paidToADebtor()).as("seed %d", seed).isFalse();
        }

        if (diligent) {
            loan.claim();
            assertThat(loan.unclaimed()).as("seed %d", seed).isEqualTo(Money.ZERO);
        }
    }

    /** A loan whose payments are all fees, each first known in the year that was open then. */
    private static final class Loan {
        private FinancialYear year = new FinancialYear(2019);
        private boolean paidToADebtor;
        private final Map<String, FinancialYear> paidIn = new TreeMap<>();
        private final Map<String, Map<FinancialYear, Money>> reimbursable = new TreeMap<>();
        private final Map<String, Map<FinancialYear, Money>> claimed = new TreeMap<>();

        void correct(String event, long roubles) {
            paidIn.putIfAbsent(event, year);
            Money change = Money.ofRoubles(roubles).minus(sum(reimbursable, event));
            add(reimbursable, event, change);
        }

        void close() {
            year = year.next();
        }

        List<ClaimLine> claim() {
            if (!(compute() instanceof Computation.Claimable claimable)) {
                return List.of();
            }
            assertThat(claimable.amounts().total()).isGreaterThanOrEqualTo(Money.ZERO);
            for (ClaimLine line : claimable.lines()) {
                String event = line.standing().payment().eventId();
                add(claimed, event, line.claimed());
                Money toGo = sum(reimbursable, event).minus(sum(claimed, event));
                assertThat(line.claimed().isPositive() && toGo.isNegative()).isFalse();
                assertThat(line.claimed().isNegative() && toGo.isPositive()).isFalse();
            }
            paidToADebtor |=
                    claimable.amounts().total().isPositive() && overpaid().isPositive();
            return claimable.lines().stream()
                    .filter(line -> !line.claimed().isZero())
                    .toList();
        }

        private Computation compute() {
            var standings = paidIn.keySet().stream().map(this::standing).toList();
            return Computation.of(new ClaimPeriod(year.firstDay(), year.lastDay()), standings, PLENTY);
        }

        private LineStanding standing(String event) {
            FinancialYear own = own(event);
            LocalDate paidOn = own.firstDay();
            var payment = new LoanPayment(
                    event,
                    ProgrammeLine.GUARANTEE_FEE,
                    paidOn,
                    Optional.empty(),
                    Money.ofRoubles(100),
                    Optional.empty(),
                    List.of());
            List<LineBooks.Year> years = new ArrayList<>();
            for (FinancialYear each = own; each.compareTo(year) <= 0; each = each.next()) {
                years.add(new LineBooks.Year(each, in(reimbursable, event, each), in(claimed, event, each)));
            }
            var books = new LineBooks(years);
            var late = new LineStanding.Late(!in(reimbursable, event, year).isZero(), books.lapsedBefore(year));
            return new LineStanding(
                    payment,
                    books.reimbursable(),
                    books.claimed(),
                    List.of(),
                    overpaid(event),
                    own.equals(year) ? Optional.empty() : Optional.of(late));
        }

        boolean paidToADebtor() {
            return paidToADebtor;
        }

        Money paid() {
            return total(claimed);
        }

        Money overpaid() {
            return paidIn.keySet().stream().map(this::overpaid).reduce(Money.ZERO, Money::plus);
        }

        Money unclaimed() {
            return paidIn.keySet().stream()
                    .map(event ->
                            sum(reimbursable, event).minus(sum(claimed, event)).max(Money.ZERO))
                    .reduce(Money.ZERO, Money::plus);
        }

        private FinancialYear own(String event) {
            return Objects.requireNonNull(paidIn.get(event));
        }

        private Money overpaid(String event) {
            return sum(claimed, event).minus(sum(reimbursable, event)).max(Money.ZERO);
        }

        private void add(Map<String, Map<FinancialYear, Money>> sums, String event, Money amount) {
            sums.computeIfAbsent(event, _ -> new TreeMap<>()).merge(year, amount, Money::plus);
        }

        private static Money in(Map<String, Map<FinancialYear, Money>> sums, String event, FinancialYear year) {
            return sums.getOrDefault(event, Map.of()).getOrDefault(year, Money.ZERO);
        }

        private static Money sum(Map<String, Map<FinancialYear, Money>> sums, String event) {
            return sums.getOrDefault(event, Map.of()).values().stream().reduce(Money.ZERO, Money::plus);
        }

        private static Money total(Map<String, Map<FinancialYear, Money>> sums) {
            return sums.keySet().stream().map(event -> sum(sums, event)).reduce(Money.ZERO, Money::plus);
        }
    }
}
