package zalog.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import zalog.kernel.Money;

/** What stands on each account of a year; an account without entries has zero. */
public record Balances(Map<Account, Money> byAccount) {
    public static final Balances NONE = new Balances(Map.of());

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    public Money of(Account account) {
        return byAccount.getOrDefault(account, Money.ZERO);
    }

    public Balances after(Collection<Posting> postings) {
        Map<Account, Money> moved = new EnumMap<>(Account.class);
        moved.putAll(byAccount);
        for (Posting posting : postings) {
            moved.merge(posting.kind().from(), posting.total().negated(), Money::plus);
            moved.merge(posting.kind().to(), posting.total(), Money::plus);
        }
        return new Balances(moved);
    }
}
