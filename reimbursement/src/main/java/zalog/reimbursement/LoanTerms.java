package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Rate;

/**
 * What the calculation must know of a loan.
 *
 * @param agreedOn date of the loan agreement
 * @param appliedOn date of the application to the programme
 */
public record LoanTerms(
        LocalDate agreedOn, LocalDate appliedOn, DatedValues<Rate> contractRate, PrincipalSchedule principal) {}
