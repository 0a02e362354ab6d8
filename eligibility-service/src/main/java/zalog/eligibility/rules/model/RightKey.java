package zalog.eligibility.rules.model;

import java.util.Locale;
import java.util.regex.Pattern;
import zalog.contracts.application.IpRight;
import zalog.kernel.IpKind;

/** Tells one IP right from another: its kind and its registration number, however spaced or cased. */
public record RightKey(IpKind kind, String number) {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    public RightKey {
        number = NOISE.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public static RightKey of(IpRight right) {
        return new RightKey(right.kind(), right.number());
    }
}
