package zalog.budget.receipt.adapter;

import zalog.kernel.Text;
import zalog.ledger.Cause;

/** What caused entries, in a sentence. */
final class CauseTexts {
    static final Text TAKEN_BACK =
            new Text("The payment was taken back or corrected into another one.", "Платёж отменён или заменён другим.");

    private CauseTexts() {}

    static Text of(Cause cause) {
        return switch (cause.kind()) {
            case APPLICATION -> new Text("The application.", "Заявка.");
            case LOAN_EVENT -> TAKEN_BACK;
            case LATE_CORRECTION ->
                new Text(
                        "The difference that an event made to a payment of a closed year (year, event): " + cause.id()
                                + ".",
                        "Разница по платежу закрытого года (год, событие): " + cause.id() + ".");
            case GUARANTEE ->
                new Text("The guarantee suspended or ended it.", "Из-за гарантии возмещение приостановлено.");
            case CLAIM -> new Text("See claim " + cause.id() + ".", "См. требование " + cause.id() + ".");
            case PAYMENT_BATCH ->
                new Text("See payment batch " + cause.id() + ".", "См. реестр выплат " + cause.id() + ".");
            case CLAWBACK ->
                new Text("See clawback " + cause.id() + ".", "См. требование о возврате " + cause.id() + ".");
            case LIMIT_AMENDMENT ->
                new Text(
                        "The limit of the year was changed by " + cause.id() + ".",
                        "Лимит года изменён документом " + cause.id() + ".");
            case YEAR_CLOSE ->
                new Text("The close of the year " + cause.id() + ".", "Закрытие " + cause.id() + " года.");
            case PROGRAMME -> new Text("The programme began.", "Начало программы.");
        };
    }
}
