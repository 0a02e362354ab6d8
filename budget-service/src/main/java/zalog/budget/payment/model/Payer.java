package zalog.budget.payment.model;

import java.util.regex.Pattern;
import zalog.kernel.Account;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;

/**
 * Who pays: the ministry, from its account with the treasury.
 *
 * @param kbk budget classification code (КБК): 20 digits, of which 3 administrator, 2 section, 2 subsection, 10 article and
 *     3 type of expense
 * @param oktmo code of the municipality (ОКТМО): 8 or 11 digits
 * @param purpose what the payment is for, in the words of the payment order
 */
public record Payer(String name, Inn inn, Kpp kpp, Bic bic, Account account, String kbk, String oktmo, String purpose) {
    private static final Pattern KBK = Pattern.compile("[0-9]{20}");
    private static final Pattern OKTMO = Pattern.compile("[0-9]{8}([0-9]{3})?");
    /** A purpose with a claim's id fits the 140 characters of a message. */
    private static final int PURPOSE_MAX = 90;

    public Payer {
        if (!KBK.matcher(kbk).matches()) {
            throw new IllegalArgumentException("A KBK has 20 digits: " + kbk);
        }
        if (!OKTMO.matcher(oktmo).matches()) {
            throw new IllegalArgumentException("An OKTMO has 8 or 11 digits: " + oktmo);
        }
        if (purpose.isBlank() || purpose.length() > PURPOSE_MAX) {
            throw new IllegalArgumentException("A purpose has 1 to " + PURPOSE_MAX + " characters: " + purpose);
        }
    }

    /** What a payment is for, in the words of its order. */
    public String purposeOf(Payment payment) {
        return purpose + ", требование " + payment.claim().id();
    }
}
