package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.budget.closing.model.YearClose;
import zalog.budget.loan.model.Loan;
import zalog.kernel.FinancialYear;

/** Closes of years, within one transaction that has opened the year. */
public interface Closes {

    Uni<Optional<YearClose>> find(FinancialYear year);

    /** The year before, if it has an appropriation and is not closed. */
    Uni<Optional<FinancialYear>> openBefore(FinancialYear year);

    /** How many applications hold money of a year or wait for it. */
    Uni<Long> live(FinancialYear year);

    /** The loans of the first of these applications, in the order of first registration. */
    Uni<List<Loan>> next(FinancialYear year, int count);

    /** The loans of the applications of a year that its close has seen to and that still stand, in the same order. */
    Uni<List<Loan>> seenTo(FinancialYear year);

    /** From now on the year takes nothing new. */
    Uni<Void> begin(YearClose close);

    /** Notes how far a close is; one that is finished closes its year. */
    Uni<Void> save(YearClose close);
}
