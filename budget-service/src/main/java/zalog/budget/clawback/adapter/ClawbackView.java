package zalog.budget.clawback.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.ClawbackLine;
import zalog.budget.clawback.model.ClawbackStatus;
import zalog.budget.clawback.model.Demand;
import zalog.budget.clawback.model.Ground;
import zalog.budget.clawback.model.Instalment;
import zalog.budget.clawback.model.Refund;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClawbackId;
import zalog.kernel.Inn;
import zalog.kernel.Money;

/**
 * A case of money demanded back, as it is shown.
 *
 * @param overdue what should have been paid by now
 */
public record ClawbackView(
        ClawbackId id,
        ApplicationId applicationId,
        Inn firm,
        Ground ground,
        String reason,
        ClawbackStatus status,
        Money demanded,
        Money refunded,
        Money left,
        Money overdue,
        Instant openedAt,
        Optional<Demand> demand,
        Optional<Instant> closedAt,
        Optional<String> closingReason,
        List<ClawbackLine> lines,
        List<Instalment> instalments,
        List<Refund> payments) {

    static ClawbackView of(Clawback clawback, LocalDate today) {
        return new ClawbackView(
                clawback.id(),
                clawback.subject().applicationId(),
                clawback.firm(),
                clawback.ground(),
                clawback.reason(),
                clawback.status(),
                clawback.demanded(),
                clawback.refunded(),
                clawback.left(),
                clawback.overdue(today),
                clawback.opened().at(),
                clawback.demand(),
                clawback.closed().map(Clawback.By::at),
                clawback.closed().flatMap(Clawback.By::reason),
                clawback.lines(),
                clawback.plan(),
                clawback.refunds());
    }
}
