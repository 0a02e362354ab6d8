package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.regex.Pattern;
import zalog.kernel.PlainNumber;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** The document with which a payment was made (платёжное поручение). */
public record PaymentDocument(String number, LocalDate date) {
    /** Before digits only: where there are none, it is part of a word. */
    private static final Pattern SIGN_AND_ZEROS = Pattern.compile("^(?:№|NO?\\.?)?0*(?=[0-9])");

    /**
     * The same for every way in which programs write the number: capitals, blanks, a sign of number before it and zeros that fill
     * it up make no other document.
     */
    public PaymentDocument plain() {
        return new PaymentDocument(
                SIGN_AND_ZEROS.matcher(PlainNumber.of(number)).replaceFirst(""), date);
    }

    Text text() {
        return new Text("№ " + number + ", " + date, "№ " + number + ", " + RussianDate.of(date));
    }
}
