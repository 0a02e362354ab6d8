package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zalog.kernel.PlainNumber;

/**
 * What a loan agreement is known by. Two are equal whatever the spelling of the number, as the firm, its banks and the guarantor
 * each have one of their own.
 */
public record Agreement(String number, LocalDate date) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agreement(String otherNumber, LocalDate otherDate)
                && date.equals(otherDate)
                && PlainNumber.of(number).equals(PlainNumber.of(otherNumber));
    }

    @Override
    public int hashCode() {
        return Objects.hash(PlainNumber.of(number), date);
    }
}
