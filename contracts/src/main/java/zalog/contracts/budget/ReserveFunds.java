package zalog.contracts.budget;

import java.time.Instant;
import java.util.Optional;
import zalog.contracts.Forms;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.application.LoanTerms;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.SmeCategory;

/**
 * Reserve a year's money for an application that passed all checks. The kind of IP is the one with the largest
 * pledged value.
 */
public record ReserveFunds(
        ApplicationId applicationId,
        FinancialYear financialYear,
        Instant registeredAt,
        Inn applicant,
        String region,
        SmeCategory category,
        IpKind ipKind,
        LoanTerms loan,
        Optional<GuaranteeReference> guarantee)
        implements BudgetCommand {
    public ReserveFunds {
        Forms.require(Forms.REGION, region, "region");
    }
}
