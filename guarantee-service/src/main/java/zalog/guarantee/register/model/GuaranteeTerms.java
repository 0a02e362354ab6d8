package zalog.guarantee.register.model;

import java.time.LocalDate;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Money;

/**
 * What a guarantee says.
 *
 * @param number the guarantor's number, unique in the register
 * @param principal the SME whose debt is guaranteed
 * @param beneficiary the bank that lends
 * @param loanAgreementNumber the loan agreement it stands behind, by number and date
 * @param amount the most that may be claimed, above zero
 * @param validFrom first day in force
 * @param validUntil last day in force
 */
public record GuaranteeTerms(
        String number,
        Inn principal,
        Bic beneficiary,
        String loanAgreementNumber,
        LocalDate loanAgreementDate,
        Money amount,
        LocalDate validFrom,
        LocalDate validUntil) {
    public GuaranteeTerms {
        if (number.isBlank() || loanAgreementNumber.isBlank()) {
            throw new IllegalArgumentException("A guarantee has a number and names a loan agreement");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A guarantee is for more than zero, not " + amount);
        }
        if (validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("A guarantee ends no earlier than it begins");
        }
    }

    /** Whether the day lies between the first and the last day in force, both included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
