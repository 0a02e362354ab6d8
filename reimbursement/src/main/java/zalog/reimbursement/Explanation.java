package zalog.reimbursement;

import zalog.kernel.Rate;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** Puts a calculation into words, so that whoever gets less than hoped can see where it was cut. */
final class Explanation {
    private Explanation() {}

    static Text of(AccrualRow row) {
        var first = row.from().plusDays(1);
        var cut = cut(row);
        return new Text(
                "%s to %s, %d days of a year of %d: principal %s RUB, contract rate %s %%, ceiling %s %%; %s"
                        .formatted(
                                first,
                                row.to(),
                                row.days(),
                                row.daysInYear(),
                                row.principal(),
                                row.contractRate(),
                                row.ceilingRate(),
                                cut.en()),
                "с %s по %s, дней %d (в году %d): остаток долга %s руб., ставка по договору %s %%, предел %s %%; %s"
                        .formatted(
                                RussianDate.of(first),
                                RussianDate.of(row.to()),
                                row.days(),
                                row.daysInYear(),
                                row.principal(),
                                row.contractRate(),
                                row.ceilingRate(),
                                cut.ru()));
    }

    static Text of(ReimbursableLine line) {
        var payment = line.payment();
        var policy = line.capPolicy().label();
        var reason = line.bound().label();
        return new Text(
                "Interest paid on %s: %s RUB, times %s is %s; at no more than %s it is %s. Reimbursed: %s RUB, because %s."
                        .formatted(
                                payment.paidOn(),
                                payment.paid(),
                                line.share(),
                                line.byPayment(),
                                policy.en(),
                                line.byRate(),
                                line.amount(),
                                reason.en()),
                "Проценты, уплаченные %s: %s руб., доля %s — %s; предел — %s — %s. Возмещается %s руб.: %s."
                        .formatted(
                                RussianDate.of(payment.paidOn()),
                                payment.paid(),
                                line.share(),
                                line.byPayment(),
                                policy.ru(),
                                line.byRate(),
                                line.amount(),
                                reason.ru()));
    }

    private static Text cut(AccrualRow row) {
        if (row.isSuspended()) {
            return new Text("nothing is reimbursed, because it is suspended", "возмещение приостановлено");
        }
        if (!row.isCut()) {
            return new Text("the contract rate is within the ceiling", "ставка по договору в пределах допустимой");
        }
        var excess = new Rate(
                row.contractRate().percentPerYear().subtract(row.ceilingRate().percentPerYear()));
        return new Text(
                excess + " % above the ceiling is not reimbursed",
                "превышение предела, " + excess + " %, не возмещается");
    }
}
