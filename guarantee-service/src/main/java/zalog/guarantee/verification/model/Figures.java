package zalog.guarantee.verification.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a check compared. */
final class Figures {
    private Figures() {}

    /** Names and values by turns, kept in this order, in which they are to be read. */
    static Map<String, String> of(Object... namesAndValues) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return figures;
    }
}
