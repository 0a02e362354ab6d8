package zalog.reimbursement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/** A random history of a loan of 2018–2024, kept raw so that an independent computation can read it. */
record RandomLoan(
        List<PrincipalChange> changes,
        TreeMap<LocalDate, Rate> contractRates,
        LocalDate agreedOn,
        InterestPayment payment,
        ReimbursementTerms terms) {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    static RandomLoan of(Random random) {
        var start = FIRST.plusDays(random.nextInt(2_200));
        var end = start.plusDays(1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 40));
        var paid = new Money(random.nextLong(random.nextBoolean() ? 1_000_000_000L : 1_000L));
        var share = BigDecimal.valueOf(random.nextInt(10_001), 4);
        var policies = CapPolicy.values();
        return new RandomLoan(
                changes(random),
                rates(random),
                FIRST.plusDays(random.nextInt(2_200)),
                new InterestPayment(end.plusDays(random.nextInt(60)), start, end, paid),
                Loans.terms(share.toPlainString(), policies[random.nextInt(policies.length)]));
    }

    LoanTerms loan() {
        return new LoanTerms(
                agreedOn,
                agreedOn.minusDays(20),
                DatedValues.of(contractRates),
                PrincipalSchedule.from(changes).orElseThrow());
    }

    ReimbursableLine line() {
        return Loans.line(payment, loan(), terms);
    }

    private static List<PrincipalChange> changes(Random random) {
        var changes = new ArrayList<PrincipalChange>();
        long owed = 0;
        var day = FIRST.plusDays(random.nextInt(100));
        for (int i = random.nextInt(60); i > 0; i--) {
            day = day.plusDays(random.nextInt(70));
            boolean draws = owed == 0 || random.nextInt(3) > 0;
            long amount = random.nextLong(1, draws ? 10_000_000_000L : owed + 1);
            owed += draws ? amount : -amount;
            changes.add(new PrincipalChange(day, new Money(draws ? amount : -amount)));
        }
        return changes;
    }

    private static TreeMap<LocalDate, Rate> rates(Random random) {
        var rates = new TreeMap<LocalDate, Rate>();
        var day = FIRST;
        for (int i = 1 + random.nextInt(10); i > 0; i--) {
            rates.put(day, new Rate(BigDecimal.valueOf(random.nextInt(250_000), 4)));
            day = day.plusDays(1 + random.nextInt(400));
        }
        return rates;
    }
}
