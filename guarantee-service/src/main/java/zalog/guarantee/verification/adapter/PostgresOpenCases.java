package zalog.guarantee.verification.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.register.OpenCases;
import zalog.guarantee.register.adapter.OpenCasesSource;
import zalog.guarantee.verification.VerifyingAgain;

/** The cases that are not decided on, for the transaction that changes their guarantee. */
@ApplicationScoped
class PostgresOpenCases implements OpenCasesSource {

    @Override
    public OpenCases in(Mutiny.StatelessSession session) {
        return new VerifyingAgain(new PostgresCases(session, new JsonOnce()));
    }
}
