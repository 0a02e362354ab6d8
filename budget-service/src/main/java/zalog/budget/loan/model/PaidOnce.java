package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zalog.kernel.Money;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;
import zalog.reimbursement.InterestReimbursement;
import zalog.reimbursement.ReimbursableLine;

/**
 * What is left of each payment of a loan once those before it have theirs. They are given in the order of their days and ids,
 * so that the order in which they were told makes no difference. Payments for exactly the same interval share its lowest
 * ceiling, as one payment of their sum would; of one that has only some days of another's interval nothing is reimbursed. A
 * payment of which nothing is reimbursable takes nobody's days.
 *
 * <p>Nor is a payment reimbursed that was told of before: interest with a document that was told of for some of its days, a
 * fee with the document of another, or, where one of two names none, with its day and amount.
 */
final class PaidOnce {
    /** By their starts; no two have a day in common. */
    private final TreeMap<LocalDate, Interval> intervals = new TreeMap<>();

    /** By the plain document. */
    private final Map<PaymentDocument, List<Told<Fact.InterestPaid>>> documents = new HashMap<>();

    private final List<Told<Fact.GuaranteeFeePaid>> fees = new ArrayList<>();

    private record Told<T>(String eventId, T fact) {}

    /**
     * What was reimbursed of an interval so far.
     *
     * @param first the event that told of its first payment
     * @param paid in all
     * @param ceiling the lowest of the payments'
     */
    private record Interval(String first, LocalDate start, LocalDate end, Money paid, Money reimbursed, Money ceiling) {

        boolean isOf(ReimbursableLine line) {
            return start.equals(line.payment().periodStart())
                    && end.equals(line.payment().periodEnd());
        }

        boolean hasDaysOf(ReimbursableLine line) {
            return start.isBefore(line.payment().periodEnd())
                    && line.payment().periodStart().isBefore(end);
        }

        Interval with(Money more, Money reimbursedOfIt, Money newCeiling) {
            return new Interval(first, start, end, paid.plus(more), reimbursed.plus(reimbursedOfIt), newCeiling);
        }
    }

    Line interest(Fact.InterestPaid paid, Line line) {
        return paid.document().isPresent() ? interest(paid, paid.document().get(), line) : interest(line);
    }

    private Line interest(Fact.InterestPaid paid, PaymentDocument document, Line line) {
        var told = documents.computeIfAbsent(document.plain(), _ -> new ArrayList<>());
        for (var before : told) {
            if (before.fact().periodStart().isBefore(paid.periodEnd())
                    && paid.periodStart().isBefore(before.fact().periodEnd())) {
                return line.behind(same(line, before.eventId(), document));
            }
        }
        told.add(new Told<>(line.eventId(), paid));
        return interest(line);
    }

    Line fee(Fact.GuaranteeFeePaid paid, Line line) {
        for (var before : fees) {
            if (isSame(before.fact(), paid)) {
                return line.behind(
                        paid.document().isPresent() && before.fact().document().isPresent()
                                ? same(line, before.eventId(), paid.document().get())
                                : alike(line, before.eventId()));
            }
        }
        fees.add(new Told<>(line.eventId(), paid));
        return line;
    }

    private static boolean isSame(Fact.GuaranteeFeePaid one, Fact.GuaranteeFeePaid other) {
        return one.document().isPresent() && other.document().isPresent()
                ? one.document().get().plain().equals(other.document().get().plain())
                : one.occurredOn().equals(other.occurredOn()) && one.amount().equals(other.amount());
    }

    /** What could not be computed stays as it is. */
    private Line interest(Line line) {
        return line.calculation()
                .filter(_ -> line.reimbursable().isPositive())
                .map(calculation -> interest(line, calculation))
                .orElse(line);
    }

    private Line interest(Line line, ReimbursableLine calculation) {
        var before = intervals.lowerEntry(calculation.payment().periodEnd());
        if (before == null || !before.getValue().hasDaysOf(calculation)) {
            add(new Interval(
                    line.eventId(),
                    calculation.payment().periodStart(),
                    calculation.payment().periodEnd(),
                    line.paid(),
                    line.reimbursable(),
                    calculation.byRate()));
            return line;
        }
        return before.getValue().isOf(calculation)
                ? share(line, calculation, before.getValue())
                : line.behind(sameDays(line, before.getValue()));
    }

    private Line share(Line line, ReimbursableLine calculation, Interval before) {
        Money own = InterestReimbursement.shareOf(before.paid().plus(line.paid()), calculation.share())
                .minus(InterestReimbursement.shareOf(before.paid(), calculation.share()));
        Money ceiling = before.ceiling().min(calculation.byRate());
        Money left = own.min(ceiling.minus(before.reimbursed())).max(Money.ZERO);
        add(before.with(line.paid(), left, ceiling));
        return left.isZero() ? line.behind(sameDays(line, before)) : line.left(left, shared(before, ceiling, left));
    }

    private void add(Interval interval) {
        intervals.put(interval.start(), interval);
    }

    private static Text sameDays(Line line, Interval other) {
        LocalDate first = other.start().plusDays(1);
        return new Text(
                "Payment " + line.eventId() + " is for days that payment " + other.first() + " is for too: " + first
                        + " – " + other.end() + ". Each day is reimbursed once.",
                "Платёж " + line.eventId() + " относится к дням, за которые уже учтён платёж " + other.first() + ": "
                        + RussianDate.of(first) + " – " + RussianDate.of(other.end())
                        + ". Каждый день возмещается один раз.");
    }

    private static Text same(Line line, String other, PaymentDocument document) {
        return new Text(
                "Payment " + line.eventId() + " has the document of payment " + other + ", "
                        + document.text().en() + ": it is the same one, and is reimbursed once.",
                "У платежа " + line.eventId() + " тот же документ, что у платежа " + other + " ("
                        + document.text().ru() + "): это один платёж, он возмещается один раз.");
    }

    private static Text alike(Line line, String other) {
        return new Text(
                "Payment " + line.eventId() + " is a fee of the same amount on the same day as payment " + other
                        + ", and no document tells them apart: it is reimbursed once.",
                "Платёж " + line.eventId() + " — вознаграждение в той же сумме и в тот же день, что и платёж " + other
                        + ", и документы их не различают: оно возмещается один раз.");
    }

    private static Text shared(Interval before, Money ceiling, Money left) {
        return new Text(
                "For the same days payment " + before.first() + " was made. Of their ceiling of " + ceiling + " RUB, "
                        + before.reimbursed() + " RUB are reimbursed before; of this one " + left + " RUB.",
                "За те же дни уплачено платежом " + before.first() + ". Из предела " + ceiling
                        + " руб. ранее возмещается " + before.reimbursed() + " руб., по этому платежу — " + left
                        + " руб.");
    }
}
