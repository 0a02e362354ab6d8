package zalog.budget.appropriation.model;

import java.util.List;
import java.util.Map;
import zalog.kernel.Money;
import zalog.ledger.Account;
import zalog.ledger.Balances;

/**
 * How far a year's money was used at an instant.
 *
 * @param total the figures of the whole year
 * @param groups the figures of each group that has any, by key; empty if not asked for
 */
public record Utilisation(Figures total, List<Group> groups) {
    /**
     * Sums of entries.
     *
     * @param waitingCount requests on the waiting list
     */
    public record Figures(Balances balances, long waitingCount) implements Accounts {
        public static final Figures NONE = new Figures(Balances.NONE, 0);
        private static final List<Account> PLANNED =
                List.of(Account.WAITING, Account.RESERVED, Account.OBLIGATED, Account.DISBURSED, Account.REFUNDED);

        /** All that loans are to be reimbursed in the year, whether money was found for it or not. */
        public Money planned() {
            return waiting()
                    .plus(reserved())
                    .plus(obligated())
                    .plus(disbursed())
                    .minus(refunded());
        }

        /** The same, each status that has any for itself; its key is the account whose entries lead to the figure. */
        public List<Group> byStatus() {
            return PLANNED.stream()
                    .filter(account -> !balances.of(account).isZero())
                    .map(account -> new Group(
                            account.name(),
                            new Figures(
                                    new Balances(Map.of(account, balances.of(account))),
                                    account == Account.WAITING ? waitingCount : 0)))
                    .toList();
        }

        /** What is reimbursable of payments made in the year that banks have told of. */
        public Money reimbursable() {
            return balances.of(Account.REIMBURSABLE);
        }
    }

    /** The figures of a region, cluster, bank, category, kind of IP, programme line or status. */
    public record Group(String key, Figures figures) {}
}
