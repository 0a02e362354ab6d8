package zalog.budget.payment.model;

import java.time.LocalDate;
import zalog.budget.claim.model.Claim;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** Why a batch, or the treasury's answer, is refused: the closed list; the codes PAY-001 to PAY-018 are stable. */
public final class PaymentReasons {
    private static final String DAY_TO_COME = "PAY-013";

    public static final Reason FOUR_EYES = Reason.of(
            "PAY-004",
            "Nobody approves what they made: another person must decide on this batch.",
            "Никто не утверждает сделанное им самим: решение по этому реестру принимает другое лицо.");

    private PaymentReasons() {}

    static Reason notToBePaid(Claim claim) {
        return Reason.of(
                "PAY-001",
                "Claim " + claim.id() + " is " + claim.status() + "; only filed or returned claims can be paid.",
                "Требование " + claim.id() + " находится в состоянии " + claim.status()
                        + "; оплатить можно только поданные или возвращённые.");
    }

    public static Reason unknownClaim(ClaimId claim) {
        return Reason.of("PAY-008", "There is no claim " + claim + ".", "Требования " + claim + " нет.");
    }

    static Reason severalYears() {
        return Reason.of(
                "PAY-002",
                "The claims are of different financial years. Make a batch for each year.",
                "Требования относятся к разным финансовым годам. Составьте реестр на каждый год.");
    }

    public static Reason notPossible(BatchStatus status) {
        Text way = way(status);
        return Reason.of(
                "PAY-003",
                "This is not possible while the batch is " + status + ". " + way.en(),
                "Это невозможно, пока реестр находится в состоянии " + status + ". " + way.ru());
    }

    private static Text way(BatchStatus status) {
        return switch (status) {
            case DRAFT ->
                new Text("Another person must approve it first.", "Сначала его должно утвердить другое лицо.");
            case APPROVED ->
                new Text(
                        "It is with the treasury: import what that answers.",
                        "Он передан в казначейство: загрузите ответ казначейства.");
            case REJECTED ->
                new Text(
                        "This is final; put its claims into a new batch.",
                        "Это окончательно; включите требования в новый реестр.");
            case SETTLED ->
                new Text(
                        "Every payment of it has its answer; put claims that were returned into a new batch.",
                        "По всем его платежам есть ответ; возвращённые требования включите в новый реестр.");
        };
    }

    /** A correction has made less reimbursable than is claimed. */
    public static Reason claimsTooMuch(ClaimId claim, String eventId, Money reimbursable, Money claimed) {
        return Reason.of(
                "PAY-005",
                "Of payment " + eventId + " only " + reimbursable + " RUB are reimbursable now, but " + claimed
                        + " RUB are claimed, by claim " + claim
                        + " among others. Reject the batch and refuse that claim.",
                "По платежу " + eventId + " теперь возмещается только " + reimbursable + " руб., а заявлено " + claimed
                        + " руб., в том числе требованием " + claim
                        + ". Отклоните реестр и откажите по этому требованию.");
    }

    /** A correction has made less reimbursable of what was paid before, and the claim was filed without setting it off. */
    static Reason notSetOff(ClaimId claim, String eventId, Money overpaid) {
        return Reason.of(
                "PAY-015",
                "Of payment " + eventId + ", " + overpaid + " RUB were paid too much, which claim " + claim
                        + " does not set off. Reject the batch and refuse that claim: filed again, it sets that off.",
                "По платежу " + eventId + " переплачено " + overpaid + " руб.; требование " + claim
                        + " этого не зачитывает. Отклоните реестр и откажите по этому требованию: поданное заново, оно"
                        + " зачтёт переплату.");
    }

    public static Reason notHeld(ClaimId claim) {
        return Reason.of(
                "PAY-006",
                "As much as claim " + claim + " claims is not held any more. Reject the batch and refuse that claim.",
                "Средства в размере требования " + claim
                        + " больше не зарезервированы. Отклоните реестр и откажите по этому требованию.");
    }

    public static Reason yearNotOpen(FinancialYear year) {
        return Reason.of(
                "PAY-007",
                "The year " + year + " has no budget or is closed.",
                "На " + year + " год нет бюджета, или год закрыт.");
    }

    static Reason unknownPayment(String endToEndId) {
        return Reason.of(
                "PAY-010",
                "This batch has no payment " + endToEndId + ".",
                "В этом реестре нет платежа " + endToEndId + ".");
    }

    public static Reason otherMessage(String messageId) {
        return Reason.of(
                "PAY-009",
                "This answer is for message " + messageId + ", which is not that of this batch.",
                "Это ответ на сообщение " + messageId + ", а не на сообщение этого реестра.");
    }

    static Reason otherwiseBefore(Payment payment) {
        return Reason.of(
                "PAY-011",
                "Payment " + payment.endToEndId() + " was answered as " + payment.status() + " before; that stands.",
                "По платежу " + payment.endToEndId() + " ранее получен ответ " + payment.status()
                        + "; он остаётся в силе.");
    }

    static Reason dayToCome(Payment payment, LocalDate on) {
        return Reason.of(
                DAY_TO_COME,
                "Payment " + payment.endToEndId() + " cannot have been made on " + on + ", which has not come yet.",
                "Платёж " + payment.endToEndId() + " не мог быть исполнен " + RussianDate.of(on)
                        + ": этот день ещё не наступил.");
    }

    /** Whether a refusal for this reason may be none on another day. */
    static boolean passes(Reason reason) {
        return reason.code().equals(DAY_TO_COME);
    }

    static Reason beforeApproval(Payment payment, LocalDate on, LocalDate approvedOn) {
        return Reason.of(
                "PAY-016",
                "Payment " + payment.endToEndId() + " cannot have been made on " + on + ": it was approved on "
                        + approvedOn + " only. Ask the treasury.",
                "Платёж " + payment.endToEndId() + " не мог быть исполнен " + RussianDate.of(on)
                        + ": он утверждён только " + RussianDate.of(approvedOn) + ". Обратитесь в казначейство.");
    }

    public static Reason otherPayments(String paymentInformationId) {
        return Reason.of(
                "PAY-017",
                "This answer is for the payments " + paymentInformationId
                        + " (OrgnlPmtInfId), which are not those of this batch.",
                "Это ответ на группу платежей " + paymentInformationId
                        + " (OrgnlPmtInfId), а не на платежи этого реестра.");
    }

    static Reason otherInstruction(Payment payment, String instructionId) {
        return Reason.of(
                "PAY-018",
                "The answer for payment " + payment.endToEndId() + " names the instruction " + instructionId
                        + " (OrgnlInstrId), which is not that of the order. Ask the treasury.",
                "В ответе по платежу " + payment.endToEndId() + " указано поручение " + instructionId
                        + " (OrgnlInstrId), а не то, которым он поручен. Обратитесь в казначейство.");
    }

    static Reason otherAmount(Payment payment, TreasuryAnswer.Amount amount) {
        return Reason.of(
                "PAY-014",
                "Payment " + payment.endToEndId() + " was ordered for " + payment.amount()
                        + " RUB, but the answer is for " + amount.value().toPlainString() + " " + amount.currency()
                        + ". Ask the treasury.",
                "Платёж " + payment.endToEndId() + " поручен на " + payment.amount() + " RUB, а ответ дан на "
                        + amount.value().toPlainString() + " " + amount.currency() + ". Обратитесь в казначейство.");
    }
}
