package zalog.kernel;

/**
 * What of a number that people write, of an agreement or of a document, tells it from others: who writes it in other capitals or
 * with other blanks means the same. The budget's database has the same rule as {@code agreement_key}.
 */
public final class PlainNumber {
    private static final String BLANKS = " \t\r\n\u00a0\u2007\u2009\u202f";

    private PlainNumber() {}

    /** Equal for two spellings of one number. */
    public static String of(String number) {
        var plain = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i = number.offsetByCodePoints(i, 1)) {
            int each = number.codePointAt(i);
            if (BLANKS.indexOf(each) < 0) {
                plain.appendCodePoint(Character.toUpperCase(each));
            }
        }
        return plain.toString();
    }
}
