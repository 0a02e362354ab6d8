package zalog.contracts.application;

import java.util.Optional;

/** Everything an SME states when it files an application. */
public record ApplicationContent(
        Applicant applicant,
        LoanTerms loan,
        CollateralPool collateral,
        Optional<GuaranteeReference> guarantee,
        Declarations declarations) {}
