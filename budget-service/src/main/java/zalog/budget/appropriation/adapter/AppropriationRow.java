package zalog.budget.appropriation.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Account;
import zalog.ledger.Balances;
import zalog.ledger.Chain;
import zalog.ledger.Hash;

/** A year's money, for reading; it is written by native statements. */
@Entity
@Table(name = "appropriation")
@NullUnmarked
public class AppropriationRow {
    @Id
    @Column(name = "financial_year")
    public int financialYear;

    @Column(name = "limit_kopecks")
    public long limitKopecks;

    @Column(name = "reserved_kopecks")
    public long reservedKopecks;

    @Column(name = "obligated_kopecks")
    public long obligatedKopecks;

    @Column(name = "disbursed_kopecks")
    public long disbursedKopecks;

    @Column(name = "refunded_kopecks")
    public long refundedKopecks;

    @Column(name = "lapsed_kopecks")
    public long lapsedKopecks;

    @Column(name = "waiting_count")
    public long waitingCount;

    @Column(name = "waiting_kopecks")
    public long waitingKopecks;

    @Column(name = "loan_volume_target_kopecks")
    public long loanVolumeTargetKopecks;

    @Column(name = "last_entry_at")
    public Instant lastEntryAt;

    @Column(name = "entry_count")
    public long entryCount;

    public byte[] head;

    public boolean closing;

    @Column(name = "closed_at")
    public Instant closedAt;

    Appropriation toAppropriation() {
        return new Appropriation(
                new FinancialYear(financialYear),
                balances(),
                waitingCount,
                new Money(loanVolumeTargetKopecks),
                closing,
                Optional.ofNullable(closedAt));
    }

    Chain toChain() {
        FinancialYear year = new FinancialYear(financialYear);
        return entryCount == 0 ? Chain.empty(year) : new Chain(year, entryCount, Hash.of(head));
    }

    private Balances balances() {
        long used = reservedKopecks + obligatedKopecks + disbursedKopecks - refundedKopecks + lapsedKopecks;
        return new Balances(Map.of(
                Account.GRANTED, new Money(-limitKopecks),
                Account.AVAILABLE, new Money(limitKopecks - used),
                Account.RESERVED, new Money(reservedKopecks),
                Account.OBLIGATED, new Money(obligatedKopecks),
                Account.DISBURSED, new Money(disbursedKopecks),
                Account.REFUNDED, new Money(-refundedKopecks),
                Account.LAPSED, new Money(lapsedKopecks),
                Account.WAITING, new Money(waitingKopecks),
                Account.DEMAND, new Money(-waitingKopecks)));
    }
}
