package zalog.reimbursement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import zalog.kernel.Money;

/** The formula written out naively, one day at a time in BigDecimal, sharing no code with the calculation but the key rate. */
final class DayByDay {
    private DayByDay() {}

    static Money reimbursable(RandomLoan loan) {
        var payment = loan.payment();
        var share = loan.terms().interestShare().value();
        var sum365 = BigDecimal.ZERO;
        var sum366 = BigDecimal.ZERO;
        for (var d = payment.periodStart().plusDays(1); !d.isAfter(payment.periodEnd()); d = d.plusDays(1)) {
            var rate = contractRate(loan, d).min(cap(loan, d));
            var product = share.multiply(principal(loan, d)).multiply(rate);
            if (d.isLeapYear()) {
                sum366 = sum366.add(product);
            } else {
                sum365 = sum365.add(product);
            }
        }
        var byRate = sum365.multiply(new BigDecimal(366))
                .add(sum366.multiply(new BigDecimal(365)))
                .divide(new BigDecimal(100 * 365 * 366), 2, RoundingMode.HALF_UP);
        var byPayment = share.multiply(roubles(payment.paid())).setScale(2, RoundingMode.HALF_UP);
        return Money.of(byRate.min(byPayment).toPlainString());
    }

    private static BigDecimal principal(RandomLoan loan, LocalDate day) {
        return loan.changes().stream()
                .filter(change -> change.on().isBefore(day))
                .map(change -> roubles(change.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal contractRate(RandomLoan loan, LocalDate day) {
        return loan.contractRates().headMap(day, true).lastEntry().getValue().percentPerYear();
    }

    private static BigDecimal cap(RandomLoan loan, LocalDate day) {
        var dayOfPolicy =
                switch (loan.terms().capPolicy()) {
                    case AT_PAYMENT_DATE -> loan.payment().paidOn();
                    case AT_LOAN_DATE -> loan.agreedOn();
                    case AT_APPLICATION_DATE -> loan.agreedOn().minusDays(20);
                    case DAILY -> day;
                };
        return KeyRate.published().on(dayOfPolicy).percentPerYear();
    }

    private static BigDecimal roubles(Money money) {
        return new BigDecimal(money.toString());
    }
}
