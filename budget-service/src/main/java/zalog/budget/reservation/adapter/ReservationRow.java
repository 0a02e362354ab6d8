package zalog.budget.reservation.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;
import zalog.ledger.Subject;

/** A reservation with whose it is, for reading; the table is written by native statements. */
@Entity
@Table(name = "reservation_of_loan")
@IdClass(ReservationRow.Key.class)
@NullUnmarked
public class ReservationRow {
    @Id
    @Column(name = "application_id")
    public UUID applicationId;

    @Id
    @Column(name = "financial_year")
    public int financialYear;

    @Id
    public int part;

    public String status;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Column(name = "interest_kopecks")
    public long interestKopecks;

    @Column(name = "guarantee_fee_kopecks")
    public long guaranteeFeeKopecks;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "used_interest_kopecks")
    public long usedInterestKopecks;

    @Column(name = "used_guarantee_fee_kopecks")
    public long usedGuaranteeFeeKopecks;

    public String region;

    public String bank;

    public String category;

    @Column(name = "ip_kind")
    public String ipKind;

    @Column(name = "rule_set")
    public String ruleSet;

    Request toRequest() {
        return new Request(
                new Subject(
                        new ApplicationId(applicationId),
                        region,
                        new Bic(bank),
                        SmeCategory.valueOf(category),
                        IpKind.valueOf(ipKind)),
                Optional.ofNullable(ruleSet),
                part,
                registeredAt,
                new Money(interestKopecks),
                new Money(guaranteeFeeKopecks));
    }

    Reservation toReservation() {
        return new Reservation(
                toRequest(),
                Standing.valueOf(status),
                decidedAt,
                new Money(usedInterestKopecks),
                new Money(usedGuaranteeFeeKopecks));
    }

    /** One application has at most one reservation of each part in a year. */
    public record Key(UUID applicationId, int financialYear, int part) implements Serializable {}
}
