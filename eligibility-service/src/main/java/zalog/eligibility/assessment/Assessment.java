package zalog.eligibility.assessment;

import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.kernel.Inn;

/** What was found about an application, and whose application it is. */
public record Assessment(Inn applicant, EligibilityAssessed found) {}
