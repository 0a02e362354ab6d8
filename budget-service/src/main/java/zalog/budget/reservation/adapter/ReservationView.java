package zalog.budget.reservation.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.adapter.CalculationView;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;
import zalog.kit.problem.Language;
import zalog.reimbursement.ProjectedReimbursement;

/** A reservation with the payments it was foreseen from, as it is shown. */
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
        List<CalculationView> payments) {

    static ReservationView of(
            Reservation reservation, Optional<Long> position, ProjectedReimbursement projected, Language language) {
        var request = reservation.request();
        return new ReservationView(
                request.applicationId(),
                projected.year().value(),
                reservation.standing(),
                position,
                request.registeredAt(),
                reservation.decidedAt(),
                request.interest(),
                request.guaranteeFee(),
                request.total(),
                projected.lines().stream()
                        .map(line -> CalculationView.of(line, language))
                        .toList());
    }
}
