package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Rate;
import zalog.kernel.Text;

/** Which day's key rate is the ceiling of the reimbursed rate. The statutory choice is not known: a parameter. */
public enum CapPolicy {
    AT_PAYMENT_DATE("the key rate on the day of payment", "ключевая ставка на дату уплаты"),
    AT_LOAN_DATE("the key rate on the date of the loan agreement", "ключевая ставка на дату кредитного договора"),
    AT_APPLICATION_DATE("the key rate on the date of the application", "ключевая ставка на дату заявки"),
    DAILY("the key rate of each day", "ключевая ставка каждого дня");

    private final String en;
    private final String ru;

    CapPolicy(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    public Text label() {
        return new Text(en, ru);
    }

    DatedValues<Rate> ceiling(KeyRate keyRate, LoanTerms loan, LocalDate paidOn) {
        return switch (this) {
            case AT_PAYMENT_DATE -> DatedValues.constant(keyRate.on(paidOn));
            case AT_LOAN_DATE -> DatedValues.constant(keyRate.on(loan.agreedOn()));
            case AT_APPLICATION_DATE -> DatedValues.constant(keyRate.on(loan.appliedOn()));
            case DAILY -> keyRate.rates();
        };
    }
}
