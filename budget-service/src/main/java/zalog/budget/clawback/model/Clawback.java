package zalog.budget.clawback.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.kernel.ClawbackId;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.ledger.Subject;

/**
 * A case (дело о возврате субсидии): money that was paid is demanded back. Each step gives the case as it stands after it.
 *
 * @param lines what is demanded back, the earliest payment first
 * @param plan the instalments agreed on last, if any
 * @param refunds what came in
 */
public record Clawback(
        ClawbackId id,
        Subject subject,
        Inn firm,
        Ground ground,
        String reason,
        ClawbackStatus status,
        List<ClawbackLine> lines,
        Optional<Demand> demand,
        List<Instalment> plan,
        List<Refund> refunds,
        By opened,
        Optional<By> closed) {

    /** Who did something and when; closing by an officer has a reason. */
    public record By(String subject, Instant at, Optional<String> reason) {}

    /** What came of a step. */
    public sealed interface Outcome {
        record Done(Clawback clawback) implements Outcome {}

        /** It had been done before, and changes nothing. */
        record Known(Clawback clawback) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public Money demanded() {
        return lines.stream().map(ClawbackLine::demanded).reduce(Money.ZERO, Money::plus);
    }

    public Money refunded() {
        return lines.stream().map(ClawbackLine::refunded).reduce(Money.ZERO, Money::plus);
    }

    public Money left() {
        return demanded().minus(refunded());
    }

    /** The written demand gives the firm a term in working days, which begins the day after. */
    public Outcome demanded(String documentNumber, LocalDate on, int workingDays) {
        if (status != ClawbackStatus.OPENED) {
            return new Outcome.Refused(ClawbackReasons.notPossible(status));
        }
        return new Outcome.Done(with(
                ClawbackStatus.DEMANDED,
                lines,
                Optional.of(Demand.of(documentNumber, on, workingDays)),
                plan,
                refunds));
    }

    /** A plan of payments takes the place of the deadline and of an earlier plan. */
    public Outcome planned(List<Instalment> instalments) {
        if (status != ClawbackStatus.DEMANDED) {
            return new Outcome.Refused(ClawbackReasons.notPossible(status));
        }
        Money sum = instalments.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(left())) {
            return new Outcome.Refused(ClawbackReasons.planDoesNotAddUp(left()));
        }
        LocalDate before = demand.orElseThrow().on();
        for (Instalment each : instalments) {
            if (!each.dueOn().isAfter(before)) {
                return new Outcome.Refused(
                        ClawbackReasons.planOutOfOrder(demand.orElseThrow().on()));
            }
            before = each.dueOn();
        }
        return new Outcome.Done(with(status, lines, demand, List.copyOf(instalments), refunds));
    }

    /** A payment that came in is matched with the lines in their order; the same document is matched once. */
    public Outcome refunded(Refund refund, By by) {
        Optional<Refund> namesake =
                refunds.stream().filter(refund::isOfTheDocumentOf).findFirst();
        if (namesake.isPresent()) {
            return namesake.get().plain().equals(refund.plain())
                    ? new Outcome.Known(this)
                    : new Outcome.Refused(ClawbackReasons.DOCUMENT_OF_ANOTHER);
        }
        if (status != ClawbackStatus.DEMANDED) {
            return new Outcome.Refused(ClawbackReasons.notPossible(status));
        }
        if (refund.amount().compareTo(left()) > 0) {
            return new Outcome.Refused(ClawbackReasons.tooMuch(left()));
        }
        return new Outcome.Done(matched(refund, by));
    }

    private Clawback matched(Refund refund, By by) {
        Money[] rest = {refund.amount()};
        List<ClawbackLine> matched = lines.stream()
                .map(line -> {
                    Money share = line.left().min(rest[0]);
                    rest[0] = rest[0].minus(share);
                    return line.refunded(share);
                })
                .toList();
        List<Refund> all = Stream.concat(refunds.stream(), Stream.of(refund)).toList();
        boolean repaid = refund.amount().equals(left());
        return new Clawback(
                id,
                subject,
                firm,
                ground,
                reason,
                repaid ? ClawbackStatus.REPAID : status,
                matched,
                demand,
                plan,
                all,
                opened,
                repaid ? Optional.of(by) : closed);
    }

    /** An officer gives up the rest, and says why. */
    public Outcome closed(By by) {
        return status.isOpen()
                ? new Outcome.Done(new Clawback(
                        id,
                        subject,
                        firm,
                        ground,
                        reason,
                        ClawbackStatus.CLOSED,
                        lines,
                        demand,
                        plan,
                        refunds,
                        opened,
                        Optional.of(by)))
                : new Outcome.Refused(ClawbackReasons.notPossible(status));
    }

    private Clawback with(
            ClawbackStatus newStatus,
            List<ClawbackLine> newLines,
            Optional<Demand> newDemand,
            List<Instalment> newPlan,
            List<Refund> newRefunds) {
        return new Clawback(
                id, subject, firm, ground, reason, newStatus, newLines, newDemand, newPlan, newRefunds, opened, closed);
    }

    /** What should have been paid through a day and was not, by the plan or else by the deadline. */
    public Money overdue(LocalDate today) {
        if (status != ClawbackStatus.DEMANDED) {
            return Money.ZERO;
        }
        if (plan.isEmpty()) {
            return today.isAfter(demand.orElseThrow().deadline()) ? left() : Money.ZERO;
        }
        Money later = plan.stream()
                .filter(each -> !each.dueOn().isBefore(today))
                .map(Instalment::amount)
                .reduce(Money.ZERO, Money::plus);
        return left().minus(later).max(Money.ZERO);
    }
}
