package zalog.guarantee.verification.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.register.WaitingCases;
import zalog.guarantee.register.adapter.WaitingCasesSource;
import zalog.guarantee.verification.VerifyingAgain;

/** The cases that wait for a guarantee, for the transaction that brings it. */
@ApplicationScoped
class PostgresWaitingCases implements WaitingCasesSource {

    @Override
    public WaitingCases in(Mutiny.StatelessSession session) {
        return new VerifyingAgain(new PostgresCases(session, new JsonOnce()));
    }
}
