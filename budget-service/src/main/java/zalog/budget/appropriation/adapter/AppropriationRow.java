package zalog.budget.appropriation.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

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

    @Column(name = "waiting_count")
    public long waitingCount;

    @Column(name = "waiting_kopecks")
    public long waitingKopecks;

    @Column(name = "loan_volume_target_kopecks")
    public long loanVolumeTargetKopecks;

    @Column(name = "last_entry_at")
    public Instant lastEntryAt;

    Appropriation toAppropriation() {
        return new Appropriation(
                new FinancialYear(financialYear),
                new Money(limitKopecks),
                new Money(reservedKopecks),
                waitingCount,
                new Money(waitingKopecks),
                new Money(loanVolumeTargetKopecks));
    }
}
