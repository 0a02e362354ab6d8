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
import zalog.kit.persistence.Rows;

/** Reads loans for whoever may see them. */
public final class LoanFinder {
    private static final String BY_ID = """
            select content from loan where application_id = $1
            """;
    private static final String PAGE = """
            select content from loan
            where ($1::boolean or applicant = $2 or bank = $3
                   or application_id in (select loan_bank.application_id from loan_bank
                                         where loan_bank.bank = $3 and held_from is not null))
              and ($4 = '' or agreement_key = agreement_key($4))
              and application_id > $5
            order by application_id
            limit $6
            """;

    private final Mutiny.StatelessSession session;

    public LoanFinder(Mutiny.StatelessSession session) {
        this.session = session;
    }

    public Uni<Optional<Loan>> find(ApplicationId id) {
        return Rows.first(session, BY_ID, row -> LoanJson.read(row.text(0)), id.value());
    }

    Uni<List<Loan>> page(Actor actor, Optional<String> agreementNumber, Optional<UUID> after, int rows) {
        return Rows.select(
                session,
                PAGE,
                row -> LoanJson.read(row.text(0)),
                actor.seesAll(),
                actor.has(Roles.SME) ? actor.inn().map(Inn::value).orElse("") : "",
                actor.has(Roles.BANK) ? actor.bic().map(Bic::value).orElse("") : "",
                agreementNumber.orElse(""),
                after.orElse(new UUID(0, 0)),
                rows);
    }
}
