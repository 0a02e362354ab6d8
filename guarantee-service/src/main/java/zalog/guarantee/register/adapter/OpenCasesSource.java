package zalog.guarantee.register.adapter;

import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.register.OpenCases;

/** Gives the open cases of a transaction; whoever keeps cases implements it, so that the register knows nothing of it. */
@FunctionalInterface
public interface OpenCasesSource {
    OpenCases in(Mutiny.StatelessSession session);
}
