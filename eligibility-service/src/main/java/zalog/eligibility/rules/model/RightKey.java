package zalog.eligibility.rules.model;

import zalog.contracts.application.IpRight;
import zalog.kernel.IpKind;

/** Tells one IP right from another: its kind and its registration number, however spaced or cased. */
public record RightKey(IpKind kind, String number) {
    public RightKey {
        StringBuilder significant = new StringBuilder(number.length());
        number.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(significant::appendCodePoint);
        number = significant.toString();
    }

    public static RightKey of(IpRight right) {
        return new RightKey(right.kind(), right.number());
    }
}
