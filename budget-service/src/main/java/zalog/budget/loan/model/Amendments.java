package zalog.budget.loan.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zalog.budget.loan.model.LoanEvent.Amendment;
import zalog.budget.loan.model.LoanEvent.Correction;
import zalog.budget.loan.model.LoanEvent.Reversal;
import zalog.kernel.Bic;

/**
 * What is left of a loan's events when corrections and reversals are applied, whatever the order in which they came. An
 * event is taken back if a reversal of it stands; else the correction made last of those that stand counts in its place.
 * Corrections and reversals are events themselves, so that they can be corrected and taken back too. Those that lead to
 * no fact, because one of the chain has not come or they go round in a circle, wait.
 */
final class Amendments {
    private static final Comparator<LoanEvent> BY_ID = Comparator.comparing(LoanEvent::eventId);

    /** Made last, and of those made at the same instant the one with the greatest id. */
    private static final Comparator<LoanEvent> MADE_LAST = Comparator.comparing(
                    (LoanEvent event) -> ((Correction) event.content()).madeAt())
            .thenComparing(BY_ID);

    private static final Fate STANDS = Fate.of(Fate.Kind.STANDS);

    /** The fact that counts for an event. */
    record Told(LoanEvent event, Fact fact) {}

    /** Ids are the bank's own. */
    private record Key(Bic bank, String id) {}

    /**
     * How an event stands among those that change it.
     *
     * @param fact what it tells, or what counts in its place; nothing for a reversal
     */
    private record Outcome(Optional<Fact> fact, Optional<LoanEvent> reversal, Optional<LoanEvent> correction) {
        boolean stands() {
            return reversal.isEmpty();
        }
    }

    private final Map<Key, List<LoanEvent>> amendmentsByTarget;
    private final List<LoanEvent> facts;
    private final Map<LoanEvent, Outcome> outcomes = new HashMap<>();
    private final Map<String, Fate> fates = new HashMap<>();

    Amendments(Collection<LoanEvent> events) {
        amendmentsByTarget = events.stream()
                .filter(event -> event.content() instanceof Amendment)
                .collect(groupingBy(event -> new Key(event.bank(), ((Amendment) event.content()).target())));
        facts = events.stream().filter(event -> event.content() instanceof Fact).toList();
        if (amendmentsByTarget.isEmpty()) {
            facts.forEach(event -> fates.put(event.eventId(), STANDS));
            return;
        }
        events.forEach(event -> fates.put(event.eventId(), Fate.of(Fate.Kind.WAITING)));
        var targetsFirst = targetsFirst();
        targetsFirst.reversed().forEach(event -> outcomes.put(event, outcome(event)));
        settle(targetsFirst);
    }

    /** The facts that count, by the events that told of them first. */
    List<Told> facts() {
        return facts.stream()
                .flatMap(event -> {
                    var outcome = outcomes.get(event);
                    return outcome == null
                            ? Optional.of(new Told(event, (Fact) event.content())).stream()
                            : outcome.fact().filter(_ -> outcome.stands()).map(fact -> new Told(event, fact)).stream();
                })
                .toList();
    }

    /** What became of each event, by its id. */
    Map<String, Fate> fates() {
        return fates;
    }

    /** Not by recursion, because a chain may be as long as a bank makes it. */
    private List<LoanEvent> targetsFirst() {
        var reached = new ArrayList<>(facts);
        for (int i = 0; i < reached.size(); i++) {
            reached.addAll(amending(reached.get(i)));
        }
        return reached;
    }

    private List<LoanEvent> amending(LoanEvent event) {
        return amendmentsByTarget.getOrDefault(new Key(event.bank(), event.eventId()), List.of());
    }

    private Outcome outcome(LoanEvent event) {
        var standing = amending(event).stream()
                .filter(each -> outcome(outcomes, each).stands())
                .collect(groupingBy(each -> each.content() instanceof Reversal));
        var reversal = standing.getOrDefault(true, List.of()).stream().min(BY_ID);
        // A reversal tells nothing that could be corrected; it can be taken back.
        var correction = event.content() instanceof Reversal
                ? Optional.<LoanEvent>empty()
                : standing.getOrDefault(false, List.of()).stream().max(MADE_LAST);
        Optional<Fact> own =
                switch (event.content()) {
                    case Fact fact -> Optional.of(fact);
                    case Correction(var _, var _, Fact replacement) -> Optional.of(replacement);
                    case Reversal _ -> Optional.empty();
                };
        return new Outcome(
                correction.flatMap(each -> outcome(outcomes, each).fact()).or(() -> own), reversal, correction);
    }

    /** Goes from the facts outwards: what hangs on something without effect is without effect. */
    private void settle(List<LoanEvent> targetsFirst) {
        var targets = targetsFirst.stream().collect(toMap(event -> new Key(event.bank(), event.eventId()), e -> e));
        for (var event : targetsFirst) {
            var outcome = outcome(outcomes, event);
            fates.put(
                    event.eventId(),
                    outcome.reversal()
                            .map(by -> Fate.by(Fate.Kind.REVERSED, by))
                            .or(() -> event.content() instanceof Amendment amendment
                                    ? overruled(
                                            event,
                                            Objects.requireNonNull(
                                                    targets.get(new Key(event.bank(), amendment.target()))))
                                    : Optional.empty())
                            .or(() -> outcome.correction().map(by -> Fate.by(Fate.Kind.CORRECTED, by)))
                            .orElse(STANDS));
        }
    }

    /** Why an amendment that was not taken back changes nothing, if it does not. */
    private Optional<Fate> overruled(LoanEvent amendment, LoanEvent target) {
        boolean idle = Objects.requireNonNull(fates.get(target.eventId())).kind() == Fate.Kind.WITHOUT_EFFECT;
        boolean reverses = amendment.content() instanceof Reversal;
        if (idle || !reverses && target.content() instanceof Reversal) {
            return Optional.of(Fate.of(Fate.Kind.WITHOUT_EFFECT));
        }
        if (reverses) {
            return Optional.empty();
        }
        var outcome = outcome(outcomes, target);
        return outcome.reversal()
                .or(() -> outcome.correction().filter(each -> !each.equals(amendment)))
                .map(by -> Fate.by(Fate.Kind.WITHOUT_EFFECT, by));
    }

    private static Outcome outcome(Map<LoanEvent, Outcome> outcomes, LoanEvent event) {
        return Objects.requireNonNull(outcomes.get(event));
    }
}
