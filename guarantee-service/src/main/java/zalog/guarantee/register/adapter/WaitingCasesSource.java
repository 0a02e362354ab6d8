package zalog.guarantee.register.adapter;

import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.register.WaitingCases;

/** Gives the waiting cases of a transaction; whoever keeps cases implements it, so that the register knows nothing of it. */
@FunctionalInterface
public interface WaitingCasesSource {
    WaitingCases in(Mutiny.StatelessSession session);
}
