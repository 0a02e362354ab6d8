package zalog.reimbursement;

import zalog.kernel.Text;

/** What limited the reimbursement of a line. */
public enum Bound {
    /** The share of the interest that was paid. */
    INTEREST_PAID(
            "the share of the interest paid is the lesser bound",
            "доля уплаченных процентов является меньшим пределом"),
    /** Reimbursement is suspended on some days. */
    SUSPENSION("reimbursement is suspended on some of the days", "в часть дней возмещение приостановлено"),
    /** The contract rate is above the key rate on some days. */
    CEILING_RATE("the contract rate is above the ceiling", "ставка по договору превышает предельную"),
    /** More was paid than the principal bears by the contract. */
    INTEREST_ACCRUED(
            "more was paid than accrued on the principal at the contract rate",
            "уплачено больше, чем начислено на остаток долга по ставке договора");

    private final String en;
    private final String ru;

    Bound(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    public Text label() {
        return new Text(en, ru);
    }
}
