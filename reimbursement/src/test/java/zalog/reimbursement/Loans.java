package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;

/** The loan of the worked example, and short ways to vary it. */
final class Loans {
    static final LocalDate DRAWN = LocalDate.of(2019, 9, 16);
    static final Money TEN_MILLION = Money.ofRoubles(10_000_000);
    static final PrincipalSchedule PRINCIPAL = PrincipalSchedule.of(PrincipalChange.drawdown(DRAWN, TEN_MILLION));

    private Loans() {}

    static LoanTerms at(String rate) {
        return with(DatedValues.constant(Rate.of(rate)), PRINCIPAL);
    }

    static LoanTerms with(DatedValues<Rate> rate, PrincipalSchedule principal) {
        return new LoanTerms(DRAWN, DRAWN.minusDays(30), rate, principal);
    }

    static ReimbursementTerms terms(String share, CapPolicy policy) {
        return new ReimbursementTerms(Share.of(share), policy, Share.of("1"));
    }

    /** A payment made on the last day of its interval. */
    static InterestPayment payment(String start, String end, String paid) {
        return new InterestPayment(LocalDate.parse(end), LocalDate.parse(start), LocalDate.parse(end), Money.of(paid));
    }

    static ReimbursableLine line(InterestPayment payment, LoanTerms loan, ReimbursementTerms terms) {
        return InterestReimbursement.line(payment, loan, terms, KeyRate.published());
    }
}
