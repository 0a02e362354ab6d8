package zalog.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code of the reason for tax registration (КПП): nine characters, no check digit; sole proprietors have none. */
public record Kpp(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");

    public Kpp {
        Fault.throwIfPresent(fault(value));
    }

    public static Parsed<Kpp> parse(String text) {
        return Fault.parse(text, Kpp::fault, Kpp::new);
    }

    private static Optional<Text> fault(String text) {
        return FORM.matcher(text).matches()
                ? Optional.empty()
                : Fault.of(
                        "KPP \"" + text
                                + "\" must have 4 digits, 2 digits or Latin capitals, and 3 digits, as 770801001",
                        "КПП «" + text
                                + "»: нужны 4 цифры, 2 цифры или заглавные латинские буквы и 3 цифры: 770801001");
    }

    @Override
    public String toString() {
        return value;
    }
}
