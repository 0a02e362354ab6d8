package zalog.budget.clawback.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.ClawbackLine;
import zalog.budget.clawback.model.ClawbackStatus;
import zalog.budget.clawback.model.Demand;
import zalog.budget.clawback.model.Ground;
import zalog.budget.clawback.model.Instalment;
import zalog.budget.clawback.model.Refund;
import zalog.kernel.ClawbackId;
import zalog.kernel.Inn;
import zalog.ledger.Subject;

/** A case, for reading; it is written by native statements. */
@Entity
@Table(name = "clawback")
@NullUnmarked
public class ClawbackRow {
    @Id
    public UUID id;

    public long position;

    @Column(name = "application_id")
    public UUID applicationId;

    public String firm;
    public String ground;
    public String reason;
    public String status;

    @Column(name = "opened_by")
    public String openedBy;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "demand_document")
    public String demandDocument;

    @Column(name = "demanded_on")
    public LocalDate demandedOn;

    public LocalDate deadline;

    @Column(name = "closed_by")
    public String closedBy;

    @Column(name = "closed_at")
    public Instant closedAt;

    @Column(name = "closing_reason")
    public String closingReason;

    Clawback toClawback(Subject subject, List<ClawbackLine> lines, List<Instalment> plan, List<Refund> refunds) {
        return new Clawback(
                new ClawbackId(id),
                subject,
                new Inn(firm),
                Ground.valueOf(ground),
                reason,
                ClawbackStatus.valueOf(status),
                lines,
                Optional.ofNullable(demandedOn).map(on -> new Demand(demandDocument, on, deadline)),
                plan,
                refunds,
                new Clawback.By(openedBy, openedAt, Optional.empty()),
                Optional.ofNullable(closedBy)
                        .map(by -> new Clawback.By(by, closedAt, Optional.ofNullable(closingReason))));
    }
}
