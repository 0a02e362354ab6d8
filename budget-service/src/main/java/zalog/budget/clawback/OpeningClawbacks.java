package zalog.budget.clawback;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.ClawbackStatus;
import zalog.budget.clawback.model.Ground;
import zalog.budget.clawback.model.Opening;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ClawbackId;
import zalog.kernel.Money;

/** An officer opens a case: what was paid for an application is demanded back, in full or in part. */
public final class OpeningClawbacks {
    private final Clawbacks clawbacks;

    public OpeningClawbacks(Clawbacks clawbacks) {
        this.clawbacks = clawbacks;
    }

    /**
     * What is to be opened.
     *
     * @param amount how much, where the ground does not say it
     */
    public record Request(
            ClawbackId id, Loan loan, Ground ground, String reason, Optional<Money> amount, Clawback.By by) {}

    public Uni<Opening> open(Request request) {
        var application = request.loan().applicationId();
        return clawbacks
                .hold(application)
                .chain(() -> clawbacks.paid(application))
                .map(paid -> Opening.of(request.ground(), paid, request.amount()))
                .chain(opening -> switch (opening) {
                    case Opening.Refused refused -> Uni.createFrom().item(refused);
                    case Opening.Possible possible ->
                        clawbacks.add(clawback(request, possible)).replaceWith(possible);
                });
    }

    private static Clawback clawback(Request request, Opening.Possible possible) {
        return new Clawback(
                request.id(),
                request.loan().subject(),
                request.loan().applicant(),
                request.ground(),
                request.reason(),
                ClawbackStatus.OPENED,
                possible.lines(),
                Optional.empty(),
                List.of(),
                List.of(),
                request.by(),
                Optional.empty());
    }
}
