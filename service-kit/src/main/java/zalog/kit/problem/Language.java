package zalog.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import zalog.kernel.Text;

/** The language of an answer: Russian where Accept-Language prefers it, else English. */
public enum Language {
    EN,
    RU;

    public static Language of(HttpHeaders headers) {
        for (Locale locale : headers.getAcceptableLanguages()) {
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

    public String of(Text text) {
        return this == RU ? text.ru() : text.en();
    }
}
