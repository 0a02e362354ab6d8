package zalog.budget.appropriation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import zalog.budget.appropriation.model.OpenYear;
import zalog.kernel.FinancialYear;

/** The years' money, within one transaction. Who opens several years opens them in ascending order. */
public interface Books {

    /** Locks a year until the transaction ends; nothing where it has no appropriation. */
    Uni<Optional<OpenYear>> open(FinancialYear year);

    /** The instant of what concerns no year's money. */
    Instant now();
}
