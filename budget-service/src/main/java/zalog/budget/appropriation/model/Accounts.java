package zalog.budget.appropriation.model;

import zalog.kernel.Money;
import zalog.ledger.Account;
import zalog.ledger.Balances;

/** Balances as people count them: none of these is negative. */
public interface Accounts {
    Balances balances();

    default Money limit() {
        return balances().of(Account.GRANTED).negated();
    }

    default Money available() {
        return balances().of(Account.AVAILABLE);
    }

    /** Held by applications. */
    default Money reserved() {
        return balances().of(Account.RESERVED);
    }

    /** Owed by approved claims. */
    default Money obligated() {
        return balances().of(Account.OBLIGATED);
    }

    default Money disbursed() {
        return balances().of(Account.DISBURSED);
    }

    default Money refunded() {
        return balances().of(Account.REFUNDED).negated();
    }

    default Money lapsed() {
        return balances().of(Account.LAPSED);
    }

    default Money waiting() {
        return balances().of(Account.WAITING);
    }
}
