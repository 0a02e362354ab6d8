package zalog.kernel;

import java.util.Optional;

/** Taxpayer's number (ИНН): 10 digits for an organisation, 12 for a sole proprietor, with check digits. */
public record Inn(String value) {
    public Inn {
        Fault.throwIfPresent(fault(value));
    }

    public static Parsed<Inn> parse(String text) {
        return Fault.parse(text, Inn::fault, Inn::new);
    }

    public boolean isOrganisation() {
        return value.length() == 10;
    }

    private static Optional<Text> fault(String text) {
        if (!Digits.count(text, 10) && !Digits.count(text, 12)) {
            return Fault.of(
                    "INN \"" + text + "\" must have 10 digits (organisation) or 12 digits (sole proprietor)",
                    "ИНН «" + text + "» должен состоять из 10 цифр (организация) или 12 цифр (ИП)");
        }
        return Digits.allZero(text) || !hasCheckDigits(text)
                ? Fault.of(
                        "INN " + text + " fails its checksum; check it for a mistyped digit",
                        "ИНН " + text + " не проходит проверку контрольной суммы; проверьте, нет ли опечатки")
                : Optional.empty();
    }

    private static boolean hasCheckDigits(String inn) {
        return inn.length() == 10
                ? checks(inn, 2, 4, 10, 3, 5, 9, 4, 6, 8)
                : checks(inn, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) && checks(inn, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
    }

    /** The digit after the weighted ones is their sum mod 11 mod 10. */
    private static boolean checks(String inn, int... weights) {
        return Digits.weightedSum(inn, weights) % 11 % 10 == Digits.at(inn, weights.length);
    }

    @Override
    public String toString() {
        return value;
    }
}
