package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zalog.kernel.Money;

/**
 * Arrears of a loan. A bank tells days, not hours, so one regularisation settles arrears that began before its day;
 * those that began on its day it settles only where there are no older ones that it is for.
 *
 * @param principal how much of it is overdue, where that was told
 * @param regularOn the first day on which they are settled; {@link LocalDate#MAX} while they are not
 */
record Arrears(LocalDate since, Optional<Money> principal, LocalDate regularOn) {

    /** The arrears that were told of, the oldest first. */
    static List<Arrears> of(List<Fact> facts) {
        var regularised = regularised(facts);
        var arrears = new ArrayList<Arrears>();
        facts.stream()
                .filter(Fact.OverdueSince.class::isInstance)
                .map(Fact.OverdueSince.class::cast)
                .sorted(Comparator.comparing(Fact.OverdueSince::occurredOn))
                .forEach(begun -> arrears.add(new Arrears(
                        begun.occurredOn(), begun.principal(), settled(begun.occurredOn(), arrears, regularised))));
        return arrears;
    }

    private static LocalDate settled(LocalDate since, List<Arrears> told, List<LocalDate> regularised) {
        long older = told.stream()
                .filter(each -> each.since.isBefore(since) && each.regularOn.equals(since))
                .count();
        return Collections.frequency(regularised, since) > older ? since : first(since.plusDays(1), regularised);
    }

    /** The first day from a given one on which the loan was regularised. */
    static LocalDate regularFrom(LocalDate day, List<Fact> facts) {
        return first(day, regularised(facts));
    }

    private static LocalDate first(LocalDate from, List<LocalDate> regularised) {
        return regularised.stream()
                .filter(day -> !day.isBefore(from))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static List<LocalDate> regularised(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Regularised.class::isInstance)
                .map(Fact::occurredOn)
                .toList();
    }
}
