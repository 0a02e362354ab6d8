package zalog.budget.reservation.model;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ApplicationId;

/** What became reimbursable beyond what the parts of a reservation hold or wait for: a part of its own. */
public final class Growth {
    private Growth() {}

    /**
     * @param reimbursable in the year, of those applications that still stand; of none that is left out anything is beyond its parts
     * @param parts all of those applications in the year
     * @param at the moment that counts as that of registration, unless the application asks of this year for the first time
     */
    public static List<Request> of(
            Collection<Loan> loans, Map<ApplicationId, Need> reimbursable, Collection<Reservation> parts, Instant at) {
        var byApplication =
                parts.stream().collect(groupingBy(part -> part.request().applicationId()));
        List<Request> grown = new ArrayList<>();
        for (Loan loan : loans) {
            var own = byApplication.getOrDefault(loan.applicationId(), List.of());
            Need missing =
                    reimbursable.getOrDefault(loan.applicationId(), Need.NONE).beyond(Need.covered(own));
            if (!missing.isZero() && own.stream().noneMatch(Reservation::isReleased)) {
                grown.add(new Request(
                        loan.subject(),
                        loan.ruleSet(),
                        nextPart(own),
                        own.isEmpty() ? loan.registeredAt() : at,
                        missing.interest(),
                        missing.guaranteeFee()));
            }
        }
        return grown;
    }

    public static int nextPart(Collection<Reservation> parts) {
        return 1 + parts.stream().mapToInt(part -> part.request().part()).max().orElse(-1);
    }
}
