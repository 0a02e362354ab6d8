package zalog.budget.loan.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** What was refused, for reading; it is written by a native statement. */
@Entity
@Table(name = "refused_loan_event")
@NullUnmarked
public class RefusedLoanEventRow {
    @Id
    public long position;

    public String bank;

    @Column(name = "event_id")
    public String eventId;

    @Column(name = "agreement_number")
    public String agreementNumber;

    @Column(name = "agreement_date")
    public LocalDate agreementDate;

    public String body;

    public String faults;

    @Column(name = "received_at")
    public Instant receivedAt;
}
