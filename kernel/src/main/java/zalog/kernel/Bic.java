package zalog.kernel;

import java.util.Optional;

/** Bank identification code (БИК): nine digits, no check digit. */
public record Bic(String value) {
    public Bic {
        Fault.throwIfPresent(fault(value));
    }

    public static Parsed<Bic> parse(String text) {
        return Fault.parse(text, Bic::fault, Bic::new);
    }

    private static Optional<Text> fault(String text) {
        return Digits.count(text, 9)
                ? Optional.empty()
                : Fault.of(
                        "BIC \"" + text + "\" must have 9 digits, as 044525225",
                        "БИК «" + text + "» должен состоять из 9 цифр: 044525225");
    }

    @Override
    public String toString() {
        return value;
    }
}
