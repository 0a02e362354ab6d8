package zalog.contracts.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import zalog.contracts.Forms;
import zalog.kernel.Reason;
import zalog.kernel.Text;

/** One check of a rule set: its stable code such as {@code ELIG-001}, verdict, wording and the figures it went by. */
public record Check(String code, CheckVerdict verdict, Text text, Map<String, String> figures) {
    public Check {
        Forms.require(Forms.CODE, code, "code");
        // Map.copyOf would lose the order in which the figures are to be read.
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    public boolean failed() {
        return verdict == CheckVerdict.FAILED;
    }

    /** The check as a reason, for a refusal. */
    public Reason reason() {
        return new Reason(code, text);
    }
}
