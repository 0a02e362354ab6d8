package zalog.reimbursement;

import java.util.List;
import java.util.stream.Stream;
import zalog.kernel.Money;
import zalog.kernel.Share;
import zalog.kernel.Text;

/**
 * What is reimbursed of one interest payment, and from which figures.
 *
 * @param suspensions those that touch the interval
 * @param byPayment share × interest paid
 * @param byRate share × interest on the principal at the lower of contract rate and ceiling
 */
public record ReimbursableLine(
        InterestPayment payment,
        Share share,
        CapPolicy capPolicy,
        List<AccrualRow> rows,
        List<Suspension> suspensions,
        Money byPayment,
        Money byRate) {

    public Money amount() {
        return byPayment.min(byRate);
    }

    public Bound bound() {
        if (byPayment.compareTo(byRate) <= 0) {
            return Bound.INTEREST_PAID;
        }
        if (rows.stream().anyMatch(AccrualRow::isSuspended)) {
            return Bound.SUSPENSION;
        }
        return rows.stream().anyMatch(AccrualRow::isCut) ? Bound.CEILING_RATE : Bound.INTEREST_ACCRUED;
    }

    /** One sentence per row and per suspension, then the outcome. */
    public List<Text> explanation() {
        return Stream.of(
                        rows.stream().map(Explanation::of),
                        suspensions.stream().map(Suspension::reason),
                        Stream.of(Explanation.of(this)))
                .flatMap(sentences -> sentences)
                .toList();
    }
}
