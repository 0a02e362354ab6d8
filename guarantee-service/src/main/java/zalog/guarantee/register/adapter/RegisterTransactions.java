package zalog.guarantee.register.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.register.KeepingRegister;
import zalog.guarantee.register.model.Change;
import zalog.guarantee.register.model.Guarantee;
import zalog.kernel.GuaranteeId;
import zalog.kit.identity.Actor;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Runs the use cases of the register within a transaction that is open; a refusal becomes a problem and undoes it. */
@ApplicationScoped
class RegisterTransactions {
    private final OpenCasesSource waiting;
    private final Outbox outbox;

    @Inject
    RegisterTransactions(OpenCasesSource waiting, Outbox outbox) {
        this.waiting = waiting;
        this.outbox = outbox;
    }

    Uni<Guarantee> register(Mutiny.StatelessSession session, Actor actor, Guarantee guarantee) {
        return register(session, new PostgresGuarantees(session, actor.subject()))
                .register(guarantee)
                .map(RegisterTransactions::made);
    }

    /** Changes a guarantee, which stays locked meanwhile; 404 where there is none. */
    Uni<Guarantee> change(
            Mutiny.StatelessSession session,
            Actor actor,
            GuaranteeId id,
            BiFunction<KeepingRegister, Guarantee, Uni<Change>> change) {
        PostgresGuarantees guarantees = new PostgresGuarantees(session, actor.subject());
        return guarantees
                .findForChange(id)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(guarantee -> change.apply(register(session, guarantees), guarantee))
                .map(RegisterTransactions::made);
    }

    private KeepingRegister register(Mutiny.StatelessSession session, PostgresGuarantees guarantees) {
        return new KeepingRegister(
                guarantees, waiting.in(session), events -> outbox.add(session, Origin.request(), events));
    }

    private static Guarantee made(Change change) {
        return switch (change) {
            case Change.Made(Guarantee guarantee) -> guarantee;
            case Change.Refused(var reason) ->
                throw new ProblemException(Problem.conflict(reason.code(), reason.text()));
        };
    }
}
