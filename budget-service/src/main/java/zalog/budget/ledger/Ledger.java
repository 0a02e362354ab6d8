package zalog.budget.ledger;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.budget.appropriation.model.OpenYear;
import zalog.ledger.Posting;

/** The ledgers of the years, within one transaction. */
public interface Ledger {

    /**
     * Enters postings into an open year and moves its balances; all of it or nothing. What would exceed the limit, or make
     * a balance negative, fails the transaction: whoever posts has decided before that it fits. The entries are made with the
     * call, and written with the subscription.
     *
     * @return the year as it stands afterwards, for the next posting of the same transaction
     */
    Uni<OpenYear> post(OpenYear year, List<Posting> postings);
}
