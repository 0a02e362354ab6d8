package zalog.budget.closing.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.closing.model.Figures;
import zalog.budget.closing.model.Tally;
import zalog.budget.closing.model.YearClose;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** A close, for reading; the table is written by native statements. */
@Entity
@Table(name = "year_close")
@NullUnmarked
public class YearCloseRow {
    @Id
    @Column(name = "financial_year")
    public int financialYear;

    @Column(name = "ordered_by")
    public String orderedBy;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    public long applications;

    public long done;

    @Column(name = "released_count")
    public long releasedCount;

    @Column(name = "released_kopecks")
    public long releasedKopecks;

    @Column(name = "dropped_count")
    public long droppedCount;

    @Column(name = "dropped_kopecks")
    public long droppedKopecks;

    @Column(name = "carried_count")
    public long carriedCount;

    @Column(name = "carried_kopecks")
    public long carriedKopecks;

    @Column(name = "carried_waiting_count")
    public long carriedWaitingCount;

    @Column(name = "carried_waiting_kopecks")
    public long carriedWaitingKopecks;

    @Column(name = "lapsed_kopecks")
    public long lapsedKopecks;

    YearClose toClose() {
        return new YearClose(
                new FinancialYear(financialYear),
                orderedBy,
                startedAt,
                Optional.ofNullable(finishedAt),
                applications,
                done,
                new Figures(
                        new Tally(releasedCount, new Money(releasedKopecks)),
                        new Tally(droppedCount, new Money(droppedKopecks)),
                        new Tally(carriedCount, new Money(carriedKopecks)),
                        new Tally(carriedWaitingCount, new Money(carriedWaitingKopecks)),
                        new Money(lapsedKopecks)));
    }
}
