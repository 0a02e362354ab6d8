package zalog.application.form;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;

import java.time.LocalDate;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The values that occur all over the form. */
final class Values {
    private static final LocalDate DAY_MIN = LocalDate.of(1990, 1, 1);
    private static final LocalDate DAY_MAX = LocalDate.of(2099, 12, 31);
    private static final int NUMBER_LENGTH_MAX = 100;

    private Values() {}

    /** A date in the years an application can be about; others are slips of the finger. */
    static Reader<LocalDate> day() {
        return where(
                date(),
                day -> !day.isBefore(DAY_MIN) && !day.isAfter(DAY_MAX),
                pointer -> Violation.range(
                        pointer,
                        "Check the year: dates lie between 1990 and 2099.",
                        "Проверьте год: даты должны быть в пределах 1990–2099 годов."));
    }

    /** The number of an agreement, a report or an entry in a register. */
    static Reader<String> number() {
        return text(1, NUMBER_LENGTH_MAX);
    }
}
