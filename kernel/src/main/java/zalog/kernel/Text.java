package zalog.kernel;

import java.util.Locale;

/** One sentence for people, in English and in Russian. Neither may be blank. */
public record Text(String en, String ru) {
    public Text {
        if (en.isBlank() || ru.isBlank()) {
            throw new IllegalArgumentException("A text needs both its English and its Russian wording");
        }
    }

    /** The Russian wording for a Russian locale, the English one for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ru") ? ru : en;
    }
}
