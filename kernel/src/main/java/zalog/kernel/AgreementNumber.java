package zalog.kernel;

/**
 * What of an agreement's number tells it from others: who writes it in other capitals or with other blanks means the same
 * agreement. The budget's database has the same rule as {@code agreement_key}.
 */
public final class AgreementNumber {
    private static final String BLANKS = " \t\r\n\u00a0\u2007\u2009\u202f";

    private AgreementNumber() {}

    /** Equal for two spellings of one number. */
    public static String key(String number) {
        var key = new StringBuilder(number.length());
        number.codePoints()
                .filter(each -> BLANKS.indexOf(each) < 0)
                .map(Character::toUpperCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
