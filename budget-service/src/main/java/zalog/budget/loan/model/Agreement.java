package zalog.budget.loan.model;

import java.time.LocalDate;
import zalog.kernel.PlainNumber;

/** What a bank knows its loan agreement by. */
public record Agreement(String number, LocalDate date) {

    /** The same for every spelling of the number, as a guarantee may have another one than the application. */
    public Agreement plain() {
        return new Agreement(PlainNumber.of(number), date);
    }
}
