package zalog.budget.loan.model;

import java.time.LocalDate;

/** The document with which a payment was made (платёжное поручение). */
public record PaymentDocument(String number, LocalDate date) {
    @Override
    public String toString() {
        return "№ " + number + ", " + date;
    }
}
