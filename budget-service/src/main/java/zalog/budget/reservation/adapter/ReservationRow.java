package zalog.budget.reservation.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;

/** A reservation, for reading; it is written by native statements. */
@Entity
@Table(name = "reservation")
@IdClass(ReservationRow.Key.class)
@NullUnmarked
public class ReservationRow {
    @Id
    @Column(name = "application_id")
    public UUID applicationId;

    @Id
    @Column(name = "financial_year")
    public int financialYear;

    public String status;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Column(name = "interest_kopecks")
    public long interestKopecks;

    @Column(name = "guarantee_fee_kopecks")
    public long guaranteeFeeKopecks;

    @Column(name = "decided_at")
    public Instant decidedAt;

    Request toRequest() {
        return new Request(
                new ApplicationId(applicationId),
                registeredAt,
                new Money(interestKopecks),
                new Money(guaranteeFeeKopecks));
    }

    Reservation toReservation() {
        return new Reservation(toRequest(), Standing.valueOf(status), decidedAt);
    }

    /** One application has at most one reservation in a year. */
    public record Key(UUID applicationId, int financialYear) implements Serializable {}
}
