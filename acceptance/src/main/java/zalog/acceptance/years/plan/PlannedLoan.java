package zalog.acceptance.years.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Account;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.Moscow;
import zalog.kernel.Rate;

/**
 * A loan of the programme as the application will state it.
 *
 * @param number from 1 over all years, in the order of filing
 * @param guaranteedAt when the guarantee is registered, which may be after the application is filed
 * @param fee for the guarantee, paid on {@code drawnOn}
 * @param defect why the application is to be refused
 */
public record PlannedLoan(
        int number,
        Firm firm,
        Bic bank,
        Instant filedAt,
        Instant guaranteedAt,
        LocalDate agreedOn,
        LocalDate drawnOn,
        LocalDate maturity,
        Money amount,
        Rate rate,
        List<PrincipalRepayment> repayments,
        Money fee,
        IpKind ipKind,
        Optional<Defect> defect) {

    public String agreementNumber() {
        return "КД-%d/%04d".formatted(agreedOn.getYear(), number);
    }

    public String guaranteeNumber() {
        return "НГ-%d/%04d".formatted(agreedOn.getYear(), number);
    }

    public LocalDate filedOn() {
        return Moscow.dateOf(filedAt);
    }

    /** The day from which the budget knows of the loan: its guarantee is registered and its application filed. */
    LocalDate knownOn() {
        return Moscow.dateOf(isGuaranteedLate() ? guaranteedAt : filedAt);
    }

    public FinancialYear filedIn() {
        return FinancialYear.of(filedAt);
    }

    /** Where the firm wants what is reimbursed. */
    public Account payeeAccount() {
        return Numbers.account(bank, firm.inn().isOrganisation(), number);
    }

    public boolean isGuaranteedLate() {
        return guaranteedAt.isAfter(filedAt);
    }

    public boolean isSound() {
        return defect.isEmpty();
    }
}
