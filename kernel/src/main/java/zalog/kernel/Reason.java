package zalog.kernel;

import java.util.regex.Pattern;

/** Why something was refused or decided. The code, such as {@code ELIG-001}, is stable; the wording may change. */
public record Reason(String code, Text text) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    public Reason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A reason's code looks like ELIG-001, not " + code);
        }
    }

    public static Reason of(String code, String en, String ru) {
        return new Reason(code, new Text(en, ru));
    }
}
