/**
 * What firms claim of the money that their payments are reimbursed with: {@link zalog.budget.claim.FilingClaims} and {@link
 * zalog.budget.claim.EndingClaims}.
 */
@NullMarked
package zalog.budget.claim;

import org.jspecify.annotations.NullMarked;
