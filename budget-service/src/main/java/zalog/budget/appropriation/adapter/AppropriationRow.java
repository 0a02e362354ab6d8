package zalog.budget.appropriation.adapter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.persistence.RawRow;
import zalog.ledger.Account;
import zalog.ledger.Balances;
import zalog.ledger.Chain;
import zalog.ledger.Hash;

/** A year's money, for reading. */
record AppropriationRow(
        FinancialYear year,
        Money limit,
        Money reserved,
        Money obligated,
        Money disbursed,
        Money refunded,
        Money lapsed,
        long waitingCount,
        Money waiting,
        Money loanVolumeTarget,
        Instant lastEntryAt,
        long entryCount,
        String head,
        boolean closing,
        @Nullable Instant closedAt) {

    static final String COLUMNS = """
            financial_year, limit_kopecks, reserved_kopecks, obligated_kopecks, disbursed_kopecks, refunded_kopecks,
            lapsed_kopecks, waiting_count, waiting_kopecks, loan_volume_target_kopecks, last_entry_at, entry_count,
            encode(head, 'hex'), closing, closed_at""";

    static AppropriationRow of(RawRow row) {
        return new AppropriationRow(
                new FinancialYear((int) row.number(0)),
                money(row, 1),
                money(row, 2),
                money(row, 3),
                money(row, 4),
                money(row, 5),
                money(row, 6),
                row.number(7),
                money(row, 8),
                money(row, 9),
                row.instant(10),
                row.number(11),
                row.text(12),
                row.bool(13),
                row.instantOrNull(14));
    }

    private static Money money(RawRow row, int column) {
        return new Money(row.number(column));
    }

    Appropriation toAppropriation() {
        return new Appropriation(
                year, balances(), waitingCount, loanVolumeTarget, closing, Optional.ofNullable(closedAt));
    }

    Chain toChain() {
        return entryCount == 0 ? Chain.empty(year) : new Chain(year, entryCount, Hash.parse(head));
    }

    private Balances balances() {
        Money used = reserved.plus(obligated).plus(disbursed).minus(refunded).plus(lapsed);
        return new Balances(Map.of(
                Account.GRANTED, limit.negated(),
                Account.AVAILABLE, limit.minus(used),
                Account.RESERVED, reserved,
                Account.OBLIGATED, obligated,
                Account.DISBURSED, disbursed,
                Account.REFUNDED, refunded.negated(),
                Account.LAPSED, lapsed,
                Account.WAITING, waiting,
                Account.DEMAND, waiting.negated()));
    }
}
