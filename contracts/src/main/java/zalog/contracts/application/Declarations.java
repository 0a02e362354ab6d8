package zalog.contracts.application;

import java.time.LocalDate;
import zalog.kernel.Share;

/** What the applicant declares about itself as of a date. */
public record Declarations(
        LocalDate asOf,
        boolean noTaxArrears,
        boolean noDebtToFederalBudget,
        boolean notInReorganisationLiquidationOrBankruptcy,
        boolean noOtherFundsForSameCosts,
        Share offshoreShare) {}
