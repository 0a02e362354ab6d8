package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;

/** What of a year is still to be paid or answered. */
@FunctionalInterface
public interface Unsettled {

    /** Its claims and payment batches that are not settled, as an officer knows them; some of them, if they are many. */
    Uni<List<Text>> of(FinancialYear year);
}
