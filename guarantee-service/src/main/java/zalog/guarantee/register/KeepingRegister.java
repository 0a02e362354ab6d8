package zalog.guarantee.register;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.Announcements;
import zalog.guarantee.register.model.Change;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.guarantee.register.model.RegisterReasons;

/**
 * The guarantor tells of a guarantee it gave, amends it, records a demand under it or its end. Applications that name it
 * and are not decided on yet are checked in the same transaction.
 */
public final class KeepingRegister {
    private final Guarantees guarantees;
    private final OpenCases cases;
    private final Announcements announcements;

    public KeepingRegister(Guarantees guarantees, OpenCases cases, Announcements announcements) {
        this.guarantees = guarantees;
        this.cases = cases;
        this.announcements = announcements;
    }

    public Uni<Change> register(Guarantee guarantee) {
        return guarantees
                .hold(guarantee.terms().number())
                .chain(() -> guarantees.add(guarantee))
                .chain(added -> added ? announceWithCases(RegisterEvents.registered(guarantee), guarantee) : refused());
    }

    /** A change of the number may bring the guarantee an application waits for. */
    public Uni<Change> amend(Guarantee guarantee, GuaranteeTerms terms, Instant at) {
        return save(guarantee.amended(terms, at), RegisterEvents::amended);
    }

    public Uni<Change> call(Guarantee guarantee, LocalDate on, Instant at) {
        return save(guarantee.called(on, at), called -> RegisterEvents.called(called, on));
    }

    public Uni<Change> end(Guarantee guarantee, LocalDate on, Instant at) {
        return save(guarantee.ended(on, at), ended -> RegisterEvents.ended(ended, on));
    }

    private Uni<Change> save(Change change, Function<Guarantee, GuaranteeEvent> event) {
        return switch (change) {
            case Change.Refused refused -> Uni.createFrom().item(refused);
            case Change.Made(Guarantee guarantee) ->
                guarantees
                        .hold(guarantee.terms().number())
                        .chain(() -> guarantees.replace(guarantee))
                        .chain(replaced -> replaced ? announceWithCases(event.apply(guarantee), guarantee) : refused());
        };
    }

    private Uni<Change> announceWithCases(GuaranteeEvent event, Guarantee guarantee) {
        return cases.check(guarantee)
                .chain(checked -> {
                    List<GuaranteeEvent> events = new ArrayList<>();
                    events.add(event);
                    events.addAll(checked);
                    return announcements.announce(events);
                })
                .replaceWith(new Change.Made(guarantee));
    }

    private static Uni<Change> refused() {
        return Uni.createFrom().item(new Change.Refused(RegisterReasons.NUMBER_TAKEN));
    }
}
