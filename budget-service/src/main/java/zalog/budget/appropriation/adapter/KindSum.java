package zalog.budget.appropriation.adapter;

import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zalog.budget.appropriation.model.Utilisation.Figures;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.ledger.Account;
import zalog.ledger.Balances;
import zalog.ledger.EntryKind;

/** The sum of a group's entries of one kind. */
record KindSum(String key, EntryKind kind, Money interest, Money guaranteeFee, Money common, Counts counts) {

    /** How many entries there are, and how many of them move interest and the guarantee fee. */
    record Counts(long all, long interest, long guaranteeFee) {}

    static KindSum of(Tuple row) {
        return new KindSum(
                row.get("key", String.class),
                EntryKind.valueOf(row.get("kind", String.class)),
                new Money(row.get("interest", Long.class)),
                new Money(row.get("fee", Long.class)),
                new Money(row.get("common", Long.class)),
                new Counts(
                        row.get("entries", Long.class),
                        row.get("interest_entries", Long.class),
                        row.get("fee_entries", Long.class)));
    }

    /** What belongs to one programme line. */
    KindSum of(ProgrammeLine line) {
        return switch (line) {
            case INTEREST ->
                new KindSum(
                        key, kind, interest, Money.ZERO, Money.ZERO, new Counts(counts.interest, counts.interest, 0));
            case GUARANTEE_FEE ->
                new KindSum(
                        key,
                        kind,
                        Money.ZERO,
                        guaranteeFee,
                        Money.ZERO,
                        new Counts(counts.guaranteeFee, 0, counts.guaranteeFee));
        };
    }

    static Figures figures(List<KindSum> sums) {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        long waiting = 0;
        for (KindSum sum : sums) {
            Money total = sum.interest.plus(sum.guaranteeFee).plus(sum.common);
            balances.merge(sum.kind.from(), total.negated(), Money::plus);
            balances.merge(sum.kind.to(), total, Money::plus);
            waiting += sum.kind == EntryKind.WAITLISTED
                    ? sum.counts.all
                    : sum.kind == EntryKind.LEFT_WAITING_LIST ? -sum.counts.all : 0;
        }
        balances.values().removeIf(Money::isZero);
        return new Figures(new Balances(balances), waiting);
    }
}
