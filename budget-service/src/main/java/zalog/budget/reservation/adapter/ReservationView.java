package zalog.budget.reservation.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.budget.loan.adapter.CalculationView;
import zalog.budget.reservation.model.RequestId;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.budget.rules.model.RuleSet;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;
import zalog.kit.problem.Language;
import zalog.reimbursement.ProjectedReimbursement;

/**
 * What an application holds of a year's money, with the payments it was foreseen from, as it is shown.
 *
 * @param ruleSet id of the rule set that the application goes by
 * @param growth what became reimbursable beyond what was foreseen
 */
public record ReservationView(
        ApplicationId applicationId,
        int financialYear,
        Standing status,
        Optional<Long> position,
        Instant registeredAt,
        Instant decidedAt,
        Money interest,
        Money guaranteeFee,
        Money total,
        Money used,
        String ruleSet,
        List<Part> growth,
        List<CalculationView> payments) {

    static ReservationView of(
            List<Reservation> parts,
            Map<RequestId, Long> positions,
            RuleSet rules,
            ProjectedReimbursement projected,
            Language language) {
        Part first = Part.of(parts.getFirst(), positions);
        return new ReservationView(
                parts.getFirst().request().applicationId(),
                projected.year().value(),
                first.status(),
                first.position(),
                first.registeredAt(),
                first.decidedAt(),
                first.interest(),
                first.guaranteeFee(),
                first.total(),
                first.used(),
                rules.id(),
                parts.stream().skip(1).map(part -> Part.of(part, positions)).toList(),
                projected.lines().stream()
                        .map(line -> CalculationView.of(line, language))
                        .toList());
    }

    /**
     * A part of it.
     *
     * @param interest held or waited for now
     * @param used what it held and gave to approved claims
     */
    public record Part(
            Standing status,
            Optional<Long> position,
            Instant registeredAt,
            Instant decidedAt,
            Money interest,
            Money guaranteeFee,
            Money total,
            Money used) {

        static Part of(Reservation reservation, Map<RequestId, Long> positions) {
            var request = reservation.request();
            return new Part(
                    reservation.standing(),
                    Optional.ofNullable(positions.get(request.id())),
                    request.registeredAt(),
                    reservation.decidedAt(),
                    request.interest(),
                    request.guaranteeFee(),
                    request.total(),
                    reservation.usedInterest().plus(reservation.usedGuaranteeFee()));
        }
    }
}
