package zalog.kernel;

import java.util.Optional;

/** State registration number: 13 digits for an organisation (ОГРН), 15 beginning with 3 for a sole proprietor (ОГРНИП). */
public record Ogrn(String value) {
    public Ogrn {
        Fault.throwIfPresent(fault(value));
    }

    public static Parsed<Ogrn> parse(String text) {
        return Fault.parse(text, Ogrn::fault, Ogrn::new);
    }

    public boolean isOrganisation() {
        return value.length() == 13;
    }

    private static Optional<Text> fault(String text) {
        boolean organisation = Digits.count(text, 13);
        boolean proprietor = Digits.count(text, 15) && text.charAt(0) == '3';
        if (!organisation && !proprietor) {
            return Fault.of(
                    "OGRN \"" + text + "\" must have 13 digits, or 15 digits beginning with 3 for a sole proprietor",
                    "ОГРН «" + text + "» должен состоять из 13 цифр (ОГРНИП — из 15 цифр, первая цифра 3)");
        }
        return Digits.allZero(text) || !hasCheckDigit(text, organisation ? 11 : 13)
                ? Fault.of(
                        "OGRN " + text + " fails its checksum; check it for a mistyped digit",
                        "ОГРН " + text + " не проходит проверку контрольной суммы; проверьте, нет ли опечатки")
                : Optional.empty();
    }

    /** Remainders above 9 occur; only their last digit is written, and such numbers are valid. */
    private static boolean hasCheckDigit(String ogrn, int modulus) {
        int last = ogrn.length() - 1;
        return Long.parseLong(ogrn.substring(0, last)) % modulus % 10 == Digits.at(ogrn, last);
    }

    @Override
    public String toString() {
        return value;
    }
}
