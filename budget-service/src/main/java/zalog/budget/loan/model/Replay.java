package zalog.budget.loan.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts of all that banks told of a loan.
 *
 * @param tenures which bank held the loan when, the earliest first
 * @param told the facts that count, in the order of their days, with the events that told of them
 * @param fates what became of each event, by its id
 */
record Replay(List<Tenure> tenures, List<Amendments.Told> told, List<Fact> facts, Map<String, Fate> fates) {
    private static final Comparator<Amendments.Told> BY_DAY = Comparator.comparing(
                    (Amendments.Told each) -> each.fact().occurredOn())
            .thenComparing(each -> each.event().eventId());

    static Replay of(Loan loan, Collection<LoanEvent> events) {
        var amendments = new Amendments(events);
        var amended = amendments.facts();
        var tenures = Tenure.of(loan.terms().bank(), amended);
        var fates = new HashMap<>(amendments.fates());
        var told = new ArrayList<Amendments.Told>(amended.size());
        for (var each : amended) {
            if (Tenure.cover(tenures, each.event().bank(), each.fact().occurredOn())) {
                told.add(each);
            } else {
                fates.put(each.event().eventId(), Fate.of(Fate.Kind.WITHOUT_EFFECT));
            }
        }
        told.sort(BY_DAY);
        var facts = told.stream().map(Amendments.Told::fact).toList();
        return new Replay(tenures, told, facts, fates);
    }
}
