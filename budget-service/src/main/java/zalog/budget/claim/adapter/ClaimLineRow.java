package zalog.budget.claim.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A line of a claim, for reading; it is written by native statements. */
@Entity
@Table(name = "claim_line")
@IdClass(ClaimLineRow.Key.class)
@NullUnmarked
public class ClaimLineRow {
    @Id
    @Column(name = "claim_id")
    public UUID claimId;

    @Id
    @Column(name = "event_id")
    public String eventId;

    @Id
    public String line;

    @Id
    @Column(name = "paid_year")
    public int paidYear;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "financial_year")
    public int financialYear;

    @Column(name = "paid_on")
    public LocalDate paidOn;

    @Column(name = "period_start")
    public LocalDate periodStart;

    @Column(name = "period_end")
    public LocalDate periodEnd;

    @Column(name = "paid_kopecks")
    public long paidKopecks;

    @Column(name = "reimbursable_kopecks")
    public long reimbursableKopecks;

    @Column(name = "already_kopecks")
    public long alreadyKopecks;

    @Column(name = "claimed_kopecks")
    public long claimedKopecks;

    @Column(name = "cut_kopecks")
    public long cutKopecks;

    public String why;
    public boolean live;

    /** The how-manieth claim it is that takes of the payment, or sets off. */
    public int taking;

    /** A claim has at most one line for a payment, its line of the programme and its year. */
    public record Key(UUID claimId, String eventId, String line, int paidYear) implements Serializable {}
}
