package zalog.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as a Russian sentence shows it, 01.10.2019; English ones show ISO dates. */
public final class RussianDate {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private RussianDate() {}

    public static String of(LocalDate date) {
        return date.format(FORM);
    }
}
