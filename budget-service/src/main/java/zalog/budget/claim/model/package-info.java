/**
 * What a claim takes of a loan's payments: {@link zalog.budget.claim.model.Computation} decides, {@link
 * zalog.budget.claim.model.ClaimStatus} says what may become of a claim.
 */
@NullMarked
package zalog.budget.claim.model;

import org.jspecify.annotations.NullMarked;
