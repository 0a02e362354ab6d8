package zalog.budget.clawback.model;

import java.time.LocalDate;
import zalog.budget.loan.model.PaymentDocument;
import zalog.kernel.Money;

/** A payment that came in, by its payment document. */
public record Refund(String documentNumber, LocalDate documentDate, LocalDate receivedOn, Money amount) {

    /** The same for every way in which the number of its document is written. */
    Refund plain() {
        return new Refund(document().number(), documentDate, receivedOn, amount);
    }

    boolean isOfTheDocumentOf(Refund other) {
        return document().equals(other.document());
    }

    private PaymentDocument document() {
        return new PaymentDocument(documentNumber, documentDate).plain();
    }
}
