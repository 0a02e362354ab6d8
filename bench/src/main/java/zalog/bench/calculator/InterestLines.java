package zalog.bench.calculator;

import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;
import zalog.reimbursement.CapPolicy;
import zalog.reimbursement.DatedValues;
import zalog.reimbursement.InterestPayment;
import zalog.reimbursement.InterestReimbursement;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.LoanTerms;
import zalog.reimbursement.PrincipalChange;
import zalog.reimbursement.PrincipalSchedule;
import zalog.reimbursement.ReimbursementTerms;

/** The months of a loan with one repayment: a line has one row, two in the month of the repayment. */
@State(Scope.Thread)
public class InterestLines {
    static final int MONTHS = 12;

    private static final Money PAID = Money.ofRoubles(101_917);
    private static final LocalDate DRAWN = LocalDate.of(2021, 1, 31);

    private final LoanTerms loan = new LoanTerms(
            DRAWN,
            DRAWN,
            DatedValues.constant(Rate.of("12")),
            PrincipalSchedule.of(
                    PrincipalChange.drawdown(DRAWN, Money.ofRoubles(10_000_000)),
                    PrincipalChange.repayment(LocalDate.of(2021, 7, 15), Money.ofRoubles(4_000_000))));
    private final InterestPayment[] payments = payments();
    private final KeyRate keyRate = KeyRate.published();
    private final ReimbursementTerms daily =
            new ReimbursementTerms(Share.of("0.70"), CapPolicy.DAILY, Share.of("1.00"));

    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public void atPaymentDate(Blackhole blackhole) {
        lines(ReimbursementTerms.DEFAULT, blackhole);
    }

    /** In 2021 the key rate changed in seven months: twenty rows in twelve lines. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public void daily(Blackhole blackhole) {
        lines(daily, blackhole);
    }

    private void lines(ReimbursementTerms terms, Blackhole blackhole) {
        for (var payment : payments) {
            blackhole.consume(
                    InterestReimbursement.line(payment, loan, terms, keyRate).amount());
        }
    }

    private static InterestPayment[] payments() {
        var payments = new InterestPayment[MONTHS];
        var start = DRAWN;
        for (int i = 0; i < MONTHS; i++) {
            var end = DRAWN.plusMonths(1L + i).withDayOfMonth(1).plusMonths(1).minusDays(1);
            payments[i] = new InterestPayment(end, start, end, PAID);
            start = end;
        }
        return payments;
    }
}
