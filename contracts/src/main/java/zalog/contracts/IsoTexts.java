package zalog.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import zalog.kernel.Parsed;

/**
 * Dates and instants as the contracts write them; java.time alone would also take other offsets and years beyond
 * 9999.
 */
final class IsoTexts {
    private IsoTexts() {}

    static Parsed<LocalDate> date(String text) {
        try {
            if (text.length() == 10) {
                return new Parsed.Valid<>(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            // No such date; the fault below says what to write.
        }
        return Parsed.faulty(
                "\"" + text + "\" is not a date; write it as 2019-09-25",
                "«" + text + "» не является датой; укажите её в виде ГГГГ-ММ-ДД");
    }

    static Parsed<Instant> instant(String text) {
        try {
            if (text.endsWith("Z")) {
                return new Parsed.Valid<>(Instant.parse(text));
            }
        } catch (DateTimeException e) {
            // No such instant; the fault below says what to write.
        }
        return Parsed.faulty(
                "\"" + text + "\" is not an instant; write it in UTC as 2019-09-25T12:30:00Z",
                "«" + text + "» не является моментом времени; укажите его в UTC, в виде ГГГГ-ММ-ДДTчч:мм:ссZ");
    }
}
