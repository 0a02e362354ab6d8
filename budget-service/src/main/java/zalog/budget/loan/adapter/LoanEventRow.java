package zalog.budget.loan.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kit.json.JsonBody;

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

    /** Of a correction the type of the fact it puts in place. */
    public String type;

    @Column(name = "occurred_on")
    public LocalDate occurredOn;

    @Column(name = "period_start")
    public LocalDate periodStart;

    @Column(name = "period_end")
    public LocalDate periodEnd;

    @Column(name = "amount_kopecks")
    public Long amountKopecks;

    @Column(name = "received_at")
    public Instant receivedAt;

    public String amends;

    @Column(name = "made_at")
    public Instant madeAt;

    public String details;

    Agreement agreement() {
        return new Agreement(agreementNumber, agreementDate);
    }

    LoanEvent toEvent() {
        return new LoanEvent(new Bic(bank), eventId, agreement(), content());
    }

    private LoanEvent.Content content() {
        EventType kind = EventType.valueOf(type);
        if (kind == EventType.REVERSAL) {
            return new LoanEvent.Reversal(amends);
        }
        return amends == null ? fact(kind) : new LoanEvent.Correction(amends, madeAt, fact(kind));
    }

    private Fact fact(EventType kind) {
        return switch (kind) {
            case DRAWDOWN -> new Fact.Drawdown(occurredOn, new Money(amountKopecks));
            case PRINCIPAL_REPAID -> new Fact.PrincipalRepaid(occurredOn, new Money(amountKopecks));
            case INTEREST_ACCRUED -> new Fact.InterestAccrued(periodStart, periodEnd, new Money(amountKopecks));
            case INTEREST_PAID -> new Fact.InterestPaid(occurredOn, periodStart, periodEnd, new Money(amountKopecks));
            case PENALTY_PAID -> new Fact.PenaltyPaid(occurredOn, new Money(amountKopecks));
            case GUARANTEE_FEE_PAID -> new Fact.GuaranteeFeePaid(occurredOn, new Money(amountKopecks));
            case REGULARISED -> new Fact.Regularised(occurredOn);
            case LOAN_CLOSED -> new Fact.Closed(occurredOn);
            default -> JsonBody.read(details.getBytes(StandardCharsets.UTF_8), FactForm.FACT);
        };
    }
}
