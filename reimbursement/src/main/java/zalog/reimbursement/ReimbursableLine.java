package zalog.reimbursement;

import java.util.List;
import java.util.stream.Stream;
import zalog.kernel.Money;
import zalog.kernel.Share;
import zalog.kernel.Text;

/**
 * What is reimbursed of one interest payment, and from which figures.
 *
 * @param byPayment share × interest paid
 * @param byRate share × interest on the principal at the lower of contract rate and ceiling
 */
public record ReimbursableLine(
        InterestPayment payment,
        Share share,
        CapPolicy capPolicy,
        List<AccrualRow> rows,
        Money byPayment,
        Money byRate) {

    public Money amount() {
        return byPayment.min(byRate);
    }

    public Bound bound() {
        if (byPayment.compareTo(byRate) <= 0) {
            return Bound.INTEREST_PAID;
        }
        return rows.stream().anyMatch(AccrualRow::isCut) ? Bound.CEILING_RATE : Bound.INTEREST_ACCRUED;
    }

    /** One sentence per row, then the outcome. */
    public List<Text> explanation() {
        return Stream.concat(rows.stream().map(Explanation::of), Stream.of(Explanation.of(this)))
                .toList();
    }
}
