package zalog.budget.clawback.model;

import java.time.LocalDate;
import zalog.kernel.ClawbackId;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** Why a step of a case is refused: the closed list; the codes CLAW-001 to CLAW-009 are stable. */
public final class ClawbackReasons {
    public static final Reason NOTHING_TO_DEMAND = Reason.of(
            "CLAW-001",
            "Nothing that was paid for this application can be demanded back on this ground.",
            "По этой заявке нет выплат, которые можно потребовать вернуть по этому основанию.");
    static final Reason DOCUMENT_OF_ANOTHER = Reason.of(
            "CLAW-005",
            "This payment document was recorded with another amount or day of receipt; that stands.",
            "Этот платёжный документ уже учтён с другой суммой или датой поступления; запись остаётся в силе.");
    public static final Reason NO_OPEN_YEAR = Reason.of(
            "CLAW-008",
            "There is no open year into which the refund could go.",
            "Нет открытого года, в котором можно учесть возврат.");

    private ClawbackReasons() {}

    public static Reason matchedElsewhere(Refund refund, ClawbackId other) {
        return Reason.of(
                "CLAW-009",
                "Payment document " + refund.documentNumber() + " of " + refund.documentDate()
                        + " is matched with case " + other + " already: a payment is matched with one case.",
                "Платёжный документ " + refund.documentNumber() + " от " + RussianDate.of(refund.documentDate())
                        + " уже учтён в деле " + other + ": платёж учитывается в одном деле.");
    }

    static Reason otherAmount(Ground ground, Money possible) {
        return Reason.of(
                "CLAW-002",
                "On the ground " + ground + " exactly or at most " + possible + " RUB can be demanded back.",
                "По основанию " + ground + " можно потребовать вернуть " + possible + " руб., не более.");
    }

    static Reason notPossible(ClawbackStatus status) {
        Text way = way(status);
        return Reason.of(
                "CLAW-003",
                "This is not possible while the case is " + status + ". " + way.en(),
                "Это невозможно, пока дело находится в состоянии " + status + ". " + way.ru());
    }

    private static Text way(ClawbackStatus status) {
        return switch (status) {
            case OPENED -> new Text("Record the demand first.", "Сначала внесите требование о возврате.");
            case DEMANDED ->
                new Text(
                        "The demand stands: record payments or instalments, or close the case.",
                        "Требование уже направлено: вносите платежи или рассрочку либо закройте дело.");
            case REPAID, CLOSED ->
                new Text(
                        "It has ended; should more be due, open another case.",
                        "Оно завершено; если к возврату причитается ещё, откройте новое дело.");
        };
    }

    static Reason tooMuch(Money left) {
        return Reason.of(
                "CLAW-004",
                "Only " + left + " RUB are still to be paid back. Return the rest to the firm.",
                "Остаётся вернуть только " + left + " руб. Верните остальное плательщику.");
    }

    static Reason planDoesNotAddUp(Money left) {
        return Reason.of(
                "CLAW-006",
                "The instalments must add up to the " + left + " RUB that are still to be paid back.",
                "Сумма частей должна быть равна " + left + " руб., которые остаётся вернуть.");
    }

    static Reason planOutOfOrder(LocalDate from) {
        return Reason.of(
                "CLAW-007",
                "The days of the instalments must be later than " + from + " and each later than the one before.",
                "Сроки частей должны быть позже " + RussianDate.of(from) + " и идти по возрастанию.");
    }
}
