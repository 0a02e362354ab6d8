package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;

class ReimbursementPropertiesTest {
    /** With such a principal and a rate of at most four decimals every day's interest is a whole number of kopecks. */
    private static final long EXACT = 100L * 10_000 * 365 * 366;

    @Test
    void equalsTheFormulaWrittenOutDayByDay() {
        Seeds.each(5_000, random -> {
            var loan = RandomLoan.of(random);
            assertThat(loan.line().amount()).as(loan.toString()).isEqualTo(DayByDay.reimbursable(loan));
        });
    }

    @Test
    void isNeverAboveTheShareOfWhatWasPaidNorTheCeiling() {
        Seeds.each(2_000, random -> {
            var loan = RandomLoan.of(random);
            var line = loan.line();
            var atCeiling = Accrual.sum(line.rows(), AccrualRow::ceilingRate, line.share());
            var byContract = Accrual.sum(line.rows(), AccrualRow::contractRate, line.share());
            var ofPaid = InterestReimbursement.shareOf(loan.payment().paid(), line.share());
            assertThat(line.amount())
                    .isBetween(Money.ZERO, ofPaid)
                    .isLessThanOrEqualTo(atCeiling)
                    .isLessThanOrEqualTo(byContract);
        });
    }

    @Test
    void rowsCoverTheIntervalWithoutGapOrOverlap() {
        Seeds.each(2_000, random -> {
            var line = RandomLoan.of(random).line();
            var start = line.payment().periodStart();
            for (var row : line.rows()) {
                assertThat(row.from()).isEqualTo(start);
                assertThat(row.days()).isPositive();
                start = row.to();
            }
            assertThat(start).isEqualTo(line.payment().periodEnd());
        });
    }

    @Test
    void splittingAnIntervalChangesNothingBeforeRounding() {
        Seeds.each(2_000, random -> {
            var loan = RandomLoan.of(random);
            var rates = DatedValues.of(loan.contractRates());
            var principal = exactPrincipal(loan.changes());
            var from = loan.payment().periodStart();
            var to = loan.payment().periodEnd();
            var middle = from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));

            assertThat(interest(principal, rates, from, middle).plus(interest(principal, rates, middle, to)))
                    .isEqualTo(interest(principal, rates, from, to));
        });
    }

    @Test
    void splittingAPaymentCostsAtMostAKopeck() {
        Seeds.each(2_000, random -> {
            var loan = Loans.at("12");
            var from = LocalDate.of(2019, 9, 16).plusDays(random.nextInt(1_000));
            var middle = from.plusDays(1 + random.nextInt(100));
            var to = middle.plusDays(1 + random.nextInt(100));
            var terms = Loans.terms("0.70", CapPolicy.DAILY);
            var whole = byRate(from, to, loan, terms);
            var parts = byRate(from, middle, loan, terms).plus(byRate(middle, to, loan, terms));

            assertThat(parts.minus(whole)).isBetween(new Money(-1), new Money(1));
        });
    }

    @Test
    void moreIsNeverReimbursedLess() {
        Seeds.each(2_000, random -> {
            var loan = RandomLoan.of(random);
            var more = new RandomLoan(
                    loan.changes(),
                    loan.contractRates(),
                    loan.agreedOn(),
                    paying(loan.payment(), loan.payment().paid().plus(new Money(random.nextInt(1_000_000)))),
                    Loans.terms(
                            higher(loan.terms().interestShare(), random),
                            loan.terms().capPolicy()));
            assertThat(more.line().amount()).isGreaterThanOrEqualTo(loan.line().amount());
        });
    }

    @Test
    void aLoanThatWasNeverDrawnGivesZero() {
        Seeds.each(500, random -> {
            var loan = RandomLoan.of(random);
            var undrawn =
                    new RandomLoan(List.of(), loan.contractRates(), loan.agreedOn(), loan.payment(), loan.terms());
            assertThat(undrawn.line().amount()).isEqualTo(Money.ZERO);
        });
    }

    /** The same days with other amounts: draws twice, repays once, and so on. */
    private static PrincipalSchedule exactPrincipal(List<PrincipalChange> changes) {
        return PrincipalSchedule.from(IntStream.range(0, changes.size())
                        .mapToObj(i -> new PrincipalChange(changes.get(i).on(), new Money(i % 3 == 2 ? -EXACT : EXACT)))
                        .toList())
                .orElseThrow();
    }

    private static Money interest(PrincipalSchedule principal, DatedValues<Rate> rates, LocalDate from, LocalDate to) {
        return Accrual.interest(principal, rates, from, to);
    }

    private static Money byRate(LocalDate from, LocalDate to, LoanTerms loan, ReimbursementTerms terms) {
        return Loans.line(new InterestPayment(to, from, to, Loans.TEN_MILLION), loan, terms)
                .byRate();
    }

    private static InterestPayment paying(InterestPayment payment, Money paid) {
        return new InterestPayment(payment.paidOn(), payment.periodStart(), payment.periodEnd(), paid);
    }

    private static String higher(Share share, Random random) {
        return BigDecimal.valueOf(random.nextLong(share.units(), 10_001), 4).toPlainString();
    }
}
