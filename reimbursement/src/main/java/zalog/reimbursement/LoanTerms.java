package zalog.reimbursement;

import java.time.LocalDate;
import java.util.List;
import zalog.kernel.Rate;

/**
 * What the calculation must know of a loan.
 *
 * @param agreedOn date of the loan agreement
 * @param appliedOn date of the application to the programme
 * @param suspensions days whose interest is not reimbursed; they may overlap
 */
public record LoanTerms(
        LocalDate agreedOn,
        LocalDate appliedOn,
        DatedValues<Rate> contractRate,
        PrincipalSchedule principal,
        List<Suspension> suspensions) {

    public LoanTerms {
        suspensions = List.copyOf(suspensions);
    }

    /** A loan that is never suspended. */
    public LoanTerms(
            LocalDate agreedOn, LocalDate appliedOn, DatedValues<Rate> contractRate, PrincipalSchedule principal) {
        this(agreedOn, appliedOn, contractRate, principal, List.of());
    }
}
