package zalog.budget.amendment.model;

import java.time.LocalDate;

/** What a limit rests on. */
public record Document(String number, LocalDate date, String reason) {

    /** Whether it is the same document, whatever reason was written beside it. */
    boolean isSame(Document other) {
        return number.equals(other.number) && date.equals(other.date);
    }
}
