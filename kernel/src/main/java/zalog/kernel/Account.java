package zalog.kernel;

import java.util.Optional;

/** Account with a bank: 20 digits. Its check digit depends on the bank, see {@link #belongsTo}. */
public record Account(String value) {
    private static final int[] WEIGHTS = {7, 1, 3};

    public Account {
        Fault.throwIfPresent(fault(value));
    }

    public static Parsed<Account> parse(String text) {
        return Fault.parse(text, Account::fault, Account::new);
    }

    /** Whether the check digit fits an account opened with this bank (not with a Bank of Russia settlement centre). */
    public boolean belongsTo(Bic bic) {
        String digits = bic.value().substring(6) + value;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Digits.at(digits, i) * WEIGHTS[i % WEIGHTS.length] % 10;
        }
        return sum % 10 == 0;
    }

    private static Optional<Text> fault(String text) {
        return Digits.count(text, 20)
                ? Optional.empty()
                : Fault.of(
                        "Account \"" + text + "\" must have 20 digits",
                        "Номер счёта «" + text + "» должен состоять из 20 цифр");
    }

    @Override
    public String toString() {
        return value;
    }
}
