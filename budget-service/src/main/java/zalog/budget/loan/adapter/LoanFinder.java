package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Roles;

/** Reads loans for whoever may see them. */
public final class LoanFinder {
    private static final String BY_ID = """
            select content from loan where application_id = :id
            """;
    private static final String PAGE = """
            select content from loan
            where (:all or applicant = :applicant or bank = :bank
                   or application_id in (select loan_bank.application_id from loan_bank
                                         where loan_bank.bank = :bank and held_from is not null))
              and (:number = '' or agreement_number = :number)
              and application_id > :after
            order by application_id
            limit :rows
            """;

    private final Mutiny.StatelessSession session;

    public LoanFinder(Mutiny.StatelessSession session) {
        this.session = session;
    }

    public Uni<Optional<Loan>> find(ApplicationId id) {
        return session.createNativeQuery(BY_ID, String.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(content -> Optional.ofNullable(content).map(LoanJson::read));
    }

    Uni<List<Loan>> page(Actor actor, Optional<String> agreementNumber, Optional<UUID> after, int rows) {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter("all", actor.seesAll())
                .setParameter(
                        "applicant",
                        actor.has(Roles.SME) ? actor.inn().map(Inn::value).orElse("") : "")
                .setParameter(
                        "bank",
                        actor.has(Roles.BANK) ? actor.bic().map(Bic::value).orElse("") : "")
                .setParameter("number", agreementNumber.orElse(""))
                .setParameter("after", after.orElse(new UUID(0, 0)))
                .setParameter("rows", rows)
                .getResultList()
                .map(contents -> contents.stream().map(LoanJson::read).toList());
    }
}
