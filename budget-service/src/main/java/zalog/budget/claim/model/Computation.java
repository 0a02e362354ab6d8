package zalog.budget.claim.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Reason;

/** What came of computing a claim. */
public sealed interface Computation {
    Comparator<LineStanding> BY_DATE = Comparator.comparing(
                    (LineStanding each) -> each.payment().paidOn())
            .thenComparing(each -> each.payment().eventId());

    /** There is something to claim; the lines are all those of the period, by date of payment. */
    record Claimable(List<ClaimLine> lines) implements Computation {
        public ByLine amounts() {
            return lines.stream().map(ClaimLine::amounts).reduce(ByLine.ZERO, ByLine::plus);
        }
    }

    /** There is nothing to claim: why not, line by line. */
    record Refused(List<Reason> reasons) implements Computation {}

    /**
     * Each payment of the period is claimed up to what is reimbursable of it, has not been claimed and is held; and so is what
     * late corrections have added to payments of closed years. What corrections took away from what was paid is set off.
     *
     * @param loan all lines of the loan
     * @param held what the application holds in the year of the period and no other claim will use
     */
    static Computation of(ClaimPeriod period, List<LineStanding> loan, ByLine held) {
        List<LineStanding> concerned = loan.stream()
                .filter(standing -> standing.concerns(period))
                .sorted(BY_DATE)
                .toList();
        List<ClaimLine> lines = new ArrayList<>();
        ByLine left = concerned.stream().map(Computation::overpaid).reduce(held, ByLine::plus);
        for (LineStanding standing : concerned) {
            if (!standing.overpaid().isPositive()) {
                ClaimLine line = line(standing, left);
                left = left.minus(line.amounts());
                lines.add(line);
            }
        }
        lines.addAll(setOff(concerned, lines));
        return of(period, lines);
    }

    private static Computation of(ClaimPeriod period, List<ClaimLine> lines) {
        if (lines.stream().anyMatch(line -> line.claimed().isPositive())) {
            return new Claimable(List.copyOf(lines));
        }
        return new Refused(
                lines.isEmpty()
                        ? List.of(ClaimReasons.noPayment(period))
                        : lines.stream()
                                .flatMap(line -> line.reasons().stream())
                                .toList());
    }

    /** What was paid too much is set off against what is claimed of the same programme line, as far as that goes. */
    private static List<ClaimLine> setOff(List<LineStanding> concerned, List<ClaimLine> claimed) {
        List<ClaimLine> lines = new ArrayList<>();
        ByLine left = claimed.stream().map(ClaimLine::amounts).reduce(ByLine.ZERO, ByLine::plus);
        for (LineStanding standing : concerned) {
            if (standing.overpaid().isPositive()) {
                Money share = standing.overpaid().min(left.of(standing.payment().line()));
                lines.add(ClaimLine.settingOff(standing, share, ClaimReasons.setOff(standing, share)));
                left = left.minus(ByLine.of(standing.payment().line(), share));
            }
        }
        return lines;
    }

    private static ByLine overpaid(LineStanding standing) {
        return ByLine.of(standing.payment().line(), standing.overpaid());
    }

    private static ClaimLine line(LineStanding standing, ByLine held) {
        List<Reason> reasons = new ArrayList<>();
        if (standing.claimed().isPositive()) {
            reasons.add(ClaimReasons.alreadyClaimed(standing));
        }
        if (standing.reimbursable().isZero()) {
            reasons.add(standing.payment()
                    .rival()
                    .map(ClaimReasons::paidOnce)
                    .orElseGet(() -> ClaimReasons.nothingReimbursable(standing)));
        }
        if (standing.lapsed().isPositive()) {
            reasons.add(ClaimReasons.lapsed(standing));
        }
        if (standing.left().isZero()) {
            return ClaimLine.taking(standing, Money.ZERO, reasons);
        }
        ProgrammeLine line = standing.payment().line();
        Money claimed = standing.left().min(held.of(line));
        if (claimed.compareTo(standing.left()) < 0) {
            reasons.add(ClaimReasons.notHeld(standing, claimed));
        }
        return ClaimLine.taking(standing, claimed, reasons);
    }
}
