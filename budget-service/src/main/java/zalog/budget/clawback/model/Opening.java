package zalog.budget.clawback.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zalog.budget.claim.model.PaidLine;
import zalog.kernel.Money;
import zalog.kernel.Reason;

/** What came of the wish to open a case. */
public sealed interface Opening {

    /** There is something to demand, line by line: the earliest payment first. */
    record Possible(List<ClawbackLine> lines) implements Opening {}

    record Refused(Reason reason) implements Opening {}

    /**
     * What is demanded back of what was paid.
     *
     * @param paid what claims of the application were paid and which others have not demanded back
     * @param amount how much, where the ground does not say it
     */
    static Opening of(Ground ground, List<PaidLine> paid, Optional<Money> amount) {
        List<PaidLine> ordered = paid.stream()
                .sorted(Comparator.comparing(PaidLine::year).thenComparing(PaidLine::eventId))
                .toList();
        List<ClawbackLine> lines =
                switch (ground.extent()) {
                    case EVERYTHING -> lines(ordered, all(ordered), PaidLine::left);
                    case DIFFERENCE -> lines(ordered, all(ordered), PaidLine::due);
                    case GIVEN -> lines(ordered, amount.orElse(Money.ZERO), PaidLine::left);
                };
        Money found = lines.stream().map(ClawbackLine::demanded).reduce(Money.ZERO, Money::plus);
        if (lines.isEmpty()) {
            return new Refused(ClawbackReasons.NOTHING_TO_DEMAND);
        }
        if (amount.isPresent() && !amount.get().equals(found)) {
            return new Refused(ClawbackReasons.otherAmount(ground, found));
        }
        return new Possible(lines);
    }

    private static Money all(List<PaidLine> paid) {
        return paid.stream().map(PaidLine::left).reduce(Money.ZERO, Money::plus);
    }

    private static List<ClawbackLine> lines(List<PaidLine> paid, Money atMost, Function<PaidLine, Money> demanded) {
        List<ClawbackLine> lines = new ArrayList<>();
        Money left = atMost;
        for (PaidLine each : paid) {
            Money share = demanded.apply(each).min(left);
            if (share.isPositive()) {
                lines.add(ClawbackLine.of(each, share));
                left = left.minus(share);
            }
        }
        return List.copyOf(lines);
    }
}
