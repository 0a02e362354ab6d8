package zalog.budget.loan;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zalog.budget.loan.model.Guarantee;
import zalog.budget.loan.model.Loan;
import zalog.kernel.GuaranteeId;

/** The guarantees that the register announced, within one transaction. */
public interface Guarantees {

    Uni<Map<GuaranteeId, Guarantee>> find(Collection<GuaranteeId> ids);

    Uni<Void> save(Collection<Guarantee> guarantees);

    /** The loans that these guarantees secure. */
    Uni<List<Loan>> secured(Collection<Guarantee> guarantees);
}
