package zalog.contracts;

import java.util.regex.Pattern;

/** Forms of texts that have no type of their own; the JSON Schemas state the same ones. */
public final class Forms {
    /** Region of Russia by ISO 3166-2, as RU-MOW. */
    public static final Pattern REGION = Pattern.compile("RU-[A-Z]{2,3}");

    /** Kind of economic activity by OKVED 2, as 62.01. */
    public static final Pattern ACTIVITY = Pattern.compile("[0-9]{2}(\\.[0-9]{1,2}){0,2}");

    /** Currency by ISO 4217, as RUB. */
    public static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Code of a check or reason, as ELIG-001. */
    public static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    private Forms() {}

    /** Throws IllegalArgumentException unless the text has the form. */
    public static void require(Pattern form, String text, String name) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " has not the form " + form + ": " + text);
        }
    }

    /** Throws IllegalArgumentException when the text is blank. */
    public static void requireText(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
