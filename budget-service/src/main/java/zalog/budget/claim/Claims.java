package zalog.budget.claim;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimLine;
import zalog.budget.claim.model.LineStanding;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;

/** The claims, within one transaction. Whoever changes claims of a year has opened the year. */
public interface Claims {

    /** Makes every other transaction that holds this loan wait until this one ends. Years are opened after this, never before. */
    Uni<Void> hold(Loan loan);

    /** All lines of a loan, with what was claimed of them, as they stand in a year. */
    Uni<List<LineStanding>> lines(Loan loan, FinancialYear year);

    /** What the loan's application holds in a year and no filed claim will use. */
    Uni<ByLine> free(Loan loan, FinancialYear year);

    /** Puts a claim in place and takes from its lines; all of it or nothing. */
    Uni<Void> add(Claim claim, List<ClaimLine> lines);

    Uni<Optional<Claim>> find(ClaimId id);

    /** Puts the end of a claim in place and gives back what it took of its lines. */
    Uni<Void> end(Claim claim);
}
