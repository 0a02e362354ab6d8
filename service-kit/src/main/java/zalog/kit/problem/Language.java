package zalog.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import zalog.kernel.Text;

/** The language of an answer: Russian where Accept-Language prefers it, else English. */
public enum Language {
    EN,
    RU;

    /** English also where the header cannot be read: an answer must not fail for its language. */
    public static Language of(HttpHeaders headers) {
        try {
            return of(headers.getAcceptableLanguages());
        } catch (WebApplicationException e) {
            return EN;
        }
    }

    /** The same for what the caller accepts, the dearest first. */
    public static Language of(List<Locale> accepted) {
        for (Locale locale : accepted) {
            switch (locale.getLanguage()) {
                case "ru" -> {
                    return RU;
                }
                case "en", "*" -> {
                    return EN;
                }
                default -> {}
            }
        }
        return EN;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String of(Text text) {
        return this == RU ? text.ru() : text.en();
    }
}
