package zalog.application.process.adapter;

import java.util.List;
import java.util.Optional;
import zalog.application.process.Received;
import zalog.application.process.model.Input;
import zalog.contracts.application.Check;
import zalog.contracts.budget.FundsReleased;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.contracts.budget.ReservationRefused;
import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.kernel.ApplicationId;
import zalog.kernel.Reason;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Origin;

/** Turns messages of other services into inputs of the process. */
final class Inputs {
    private Inputs() {}

    /** Nothing for a message that is not about an application, such as the registration of a guarantee. */
    static Optional<Received> of(Inbound message) {
        return switch (message.body()) {
            case EligibilityAssessed m -> received(message, m.applicationId(), assessed(m));
            case GuaranteeAssessed m -> received(message, m.applicationId(), assessed(m));
            case FundsReserved m -> received(message, m.applicationId(), reserved(m));
            case FundsWaitlisted m -> received(message, m.applicationId(), waitlisted(m));
            case ReservationRefused m -> received(message, m.applicationId(), refused(m));
            case FundsReleased m -> received(message, m.applicationId(), released(m));
            case ReimbursementComputed m -> received(message, m.applicationId(), computed(m));
            default -> Optional.empty();
        };
    }

    private static Input assessed(EligibilityAssessed m) {
        return new Input.EligibilityAssessed(m.ruleSet(), m.passed(), failures(m.checks()), m.assessedAt());
    }

    private static Input assessed(GuaranteeAssessed m) {
        return new Input.GuaranteeAssessed(
                Input.GuaranteeOutcome.valueOf(m.outcome().name()), failures(m.checks()), m.assessedAt());
    }

    private static Input reserved(FundsReserved m) {
        return new Input.FundsReserved(m.financialYear(), m.interest(), m.guaranteeFee(), m.total(), m.reservedAt());
    }

    private static Input waitlisted(FundsWaitlisted m) {
        return new Input.FundsWaitlisted(m.financialYear(), m.total(), m.position(), m.waitlistedAt());
    }

    private static Input refused(ReservationRefused m) {
        return new Input.ReservationRefused(m.reason(), m.refusedAt());
    }

    private static Input released(FundsReleased m) {
        return new Input.FundsReleased(m.financialYear(), m.total(), m.reason(), m.releasedAt());
    }

    private static Input computed(ReimbursementComputed m) {
        return new Input.ReimbursementComputed(
                m.eventId(),
                m.line(),
                m.financialYear(),
                m.paid(),
                m.reimbursable(),
                m.before(),
                m.explanation().orElse(List.of()),
                m.computedAt());
    }

    private static Optional<Received> received(Inbound message, ApplicationId id, Input input) {
        return Optional.of(new Received(id, input, Origin.of(message)));
    }

    private static List<Reason> failures(List<Check> checks) {
        return checks.stream().filter(Check::failed).map(Check::reason).toList();
    }
}
