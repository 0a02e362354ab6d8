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
        postings.forEach(posting -> move(moved, posting.kind(), posting.total()));
        return new Balances(moved);
    }

    /** Those of a year whose entries of each kind add up to these amounts. */
    public static Balances of(Map<EntryKind, Money> totals) {
        Map<Account, Money> moved = new EnumMap<>(Account.class);
        totals.forEach((kind, total) -> move(moved, kind, total));
        return new Balances(moved);
    }

    private static void move(Map<Account, Money> balances, EntryKind kind, Money amount) {
        balances.merge(kind.from(), amount.negated(), Money::plus);
        balances.merge(kind.to(), amount, Money::plus);
    }
}
