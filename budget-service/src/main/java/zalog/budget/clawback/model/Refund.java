package zalog.budget.clawback.model;

import java.time.LocalDate;
import zalog.kernel.Money;

/** A payment that came in, by its payment document. */
public record Refund(String documentNumber, LocalDate documentDate, LocalDate receivedOn, Money amount) {

    boolean isOfTheDocumentOf(Refund other) {
        return documentNumber.equals(other.documentNumber) && documentDate.equals(other.documentDate);
    }
}
