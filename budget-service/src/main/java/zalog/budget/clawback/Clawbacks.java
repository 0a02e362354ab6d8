package zalog.budget.clawback;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zalog.budget.claim.model.PaidLine;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.Refund;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClawbackId;
import zalog.kernel.FinancialYear;

/** The cases of money demanded back, within one transaction. */
public interface Clawbacks {

    /** Makes every other transaction that holds this application's cases wait until this one ends. */
    Uni<Void> hold(ApplicationId application);

    /** What was paid for an application, and how much of it is demanded back or not reimbursable any more. */
    Uni<List<PaidLine>> paid(ApplicationId application);

    Uni<Void> add(Clawback clawback);

    Uni<Optional<Clawback>> find(ClawbackId id);

    /** Puts the standing, the demand and the end of a case in place. */
    Uni<Void> save(Clawback clawback);

    Uni<Void> savePlan(Clawback clawback);

    /**
     * Puts a refund in place as it was matched with the lines of the case, or nothing where its document is matched with another
     * case of the firm, which is given.
     *
     * @param into the year that takes what comes back of a year
     */
    Uni<Optional<ClawbackId>> addRefund(Clawback matched, Refund refund, UnaryOperator<FinancialYear> into, String by);
}
