package zalog.kernel;

import java.util.regex.Pattern;

/**
 * One sentence for people, in English and in Russian. Neither may be blank. Dates are as each language writes them: see
 * {@link RussianDate}.
 */
public record Text(String en, String ru) {
    /** In a sentence; neither the id of a rule set, which ends with a date, nor what somebody wrote and is quoted. */
    private static final Pattern ISO_DATE =
            Pattern.compile("(?s)^(?=.*[а-я]).*(?<![0-9/«-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");

    public Text {
        if (en.isBlank() || ru.isBlank()) {
            throw new IllegalArgumentException("A text needs both its English and its Russian wording");
        }
        // Assertions are on in tests: each of them looks at every sentence that it comes upon.
        assert !ISO_DATE.matcher(ru).find() : "This Russian sentence has an English date: " + ru;
    }
}
