package zalog.budget.loan.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.Money;

/** An event, for reading; it is written by native statements. Every column is here: Hibernate fails on one that is not. */
@Entity
@Table(name = "loan_event")
@NullUnmarked
public class LoanEventRow {
    @Id
    public long position;

    public String bank;

    @Column(name = "event_id")
    public String eventId;

    @Column(name = "agreement_number")
    public String agreementNumber;

    @Column(name = "agreement_date")
    public LocalDate agreementDate;

    public String type;

    @Column(name = "occurred_on")
    public LocalDate occurredOn;

    @Column(name = "period_start")
    public LocalDate periodStart;

    @Column(name = "period_end")
    public LocalDate periodEnd;

    @Column(name = "amount_kopecks")
    public long amountKopecks;

    @Column(name = "received_at")
    public Instant receivedAt;

    LoanEvent toEvent() {
        var agreement = new Agreement(agreementNumber, agreementDate);
        var amount = new Money(amountKopecks);
        return switch (EventType.valueOf(type)) {
            case DRAWDOWN -> new LoanEvent.Drawdown(eventId, agreement, occurredOn, amount);
            case PRINCIPAL_REPAID -> new LoanEvent.PrincipalRepaid(eventId, agreement, occurredOn, amount);
            case GUARANTEE_FEE_PAID -> new LoanEvent.GuaranteeFeePaid(eventId, agreement, occurredOn, amount);
            case INTEREST_PAID ->
                new LoanEvent.InterestPaid(eventId, agreement, occurredOn, periodStart, periodEnd, amount);
        };
    }
}
