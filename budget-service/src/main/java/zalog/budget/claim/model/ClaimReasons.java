package zalog.budget.claim.model;

import static java.util.stream.Collectors.joining;

import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** Why a claim, or a line of it, is refused or cut: the closed list; the codes CLAIM-001 to CLAIM-009 are stable. */
public final class ClaimReasons {
    private ClaimReasons() {}

    static Reason noPayment(ClaimPeriod period) {
        return Reason.of(
                "CLAIM-001",
                "The bank told of no payment from " + period.from() + " to " + period.to()
                        + ". See the events of the loan, or ask the bank.",
                "Банк не сообщал о платежах с " + RussianDate.of(period.from()) + " по " + RussianDate.of(period.to())
                        + ". Посмотрите события кредита или обратитесь в банк.");
    }

    static Reason alreadyClaimed(LineStanding line) {
        String claims = line.claimedBy().stream().map(Object::toString).collect(joining(", "));
        return Reason.of(
                "CLAIM-002",
                "Of payment " + line.payment().eventId() + ", " + line.claimed() + " RUB were claimed already: "
                        + claims + ".",
                "По платежу " + line.payment().eventId() + " уже заявлено " + line.claimed() + " руб.: " + claims
                        + ".");
    }

    /** Another payment is reimbursed in its place: the line's own sentence names both. */
    static Reason paidOnce(Text rival) {
        return new Reason("CLAIM-003", rival);
    }

    static Reason nothingReimbursable(LineStanding line) {
        return Reason.of(
                "CLAIM-004",
                "Nothing is reimbursable of payment " + line.payment().eventId() + "; its calculation says why.",
                "По платежу " + line.payment().eventId() + " возмещать нечего; причину показывает его расчёт.");
    }

    static Reason notHeld(LineStanding line, Money held) {
        return Reason.of(
                "CLAIM-005",
                "Of payment " + line.payment().eventId() + ", " + line.left() + " RUB could be claimed, but only "
                        + held + " RUB of the year's money are held for it. Claim the rest when more is held.",
                "По платежу " + line.payment().eventId() + " можно заявить " + line.left()
                        + " руб., но из средств года за ней зарезервировано только " + held
                        + " руб. Заявите остаток, когда средства будут зарезервированы.");
    }

    public static Reason yearNotOpen(FinancialYear year) {
        return Reason.of(
                "CLAIM-006",
                "The year " + year + " has no budget or is closed; nothing of it can be claimed.",
                "На " + year + " год нет бюджета, или год закрыт; заявить ничего нельзя.");
    }

    static Reason notPossible(ClaimStatus status) {
        Text way = way(status);
        return Reason.of(
                "CLAIM-007",
                "This is not possible while the claim is " + status + ". " + way.en(),
                "Это невозможно, пока требование находится в состоянии " + status + ". " + way.ru());
    }

    private static Text way(ClaimStatus status) {
        return switch (status) {
            case FILED, RETURNED ->
                new Text(
                        "An officer puts it into a batch, or refuses it.",
                        "Сотрудник министерства включит его в реестр или откажет по нему.");
            case BATCHED ->
                new Text(
                        "Wait for the decision on its batch: where that is rejected, it stands as before.",
                        "Дождитесь решения по реестру: если его отклонят, требование вернётся в прежнее состояние.");
            case APPROVED ->
                new Text(
                        "Wait for the treasury's answer: what it does not pay can be paid again or refused.",
                        "Дождитесь ответа казначейства: неисполненное можно выплатить снова или отклонить.");
            case PAID ->
                new Text("What was paid can only be demanded back.", "Выплаченное можно только потребовать вернуть.");
            case REFUSED, WITHDRAWN ->
                new Text(
                        "This is final; what it claimed may be claimed anew.",
                        "Это окончательно; те же суммы можно заявить новым требованием.");
        };
    }

    static Reason lapsed(LineStanding line) {
        return Reason.of(
                "CLAIM-008",
                "Of payment " + line.payment().eventId() + ", " + line.lapsed()
                        + " RUB belong to earlier years; what is not claimed before a year is closed lapses with it.",
                "По платежу " + line.payment().eventId() + " " + line.lapsed()
                        + " руб. относятся к прошлым годам; не заявленное до закрытия года пропадает вместе с ним.");
    }

    /** Of what was paid too much, a share is set off; none where nothing is claimed that it could be set off against. */
    static Reason setOff(LineStanding line, Money share) {
        return Reason.of(
                "CLAIM-009",
                line.overpaid() + " RUB were paid too much of payment "
                        + line.payment().eventId()
                        + " before it was corrected; " + share
                        + " RUB of it are set off here. What is left is set off later, or demanded back.",
                "По платежу " + line.payment().eventId() + " до его исправления переплачено " + line.overpaid()
                        + " руб.; из них здесь зачтено " + share
                        + " руб. Остаток зачитывается позже или взыскивается.");
    }
}
