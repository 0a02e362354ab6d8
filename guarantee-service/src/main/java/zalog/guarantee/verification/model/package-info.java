/**
 * The rules GUAR-001 to GUAR-006 ({@link zalog.guarantee.verification.model.GuaranteeRules}) over a {@link
 * zalog.guarantee.verification.model.LoanCase}.
 */
@NullMarked
package zalog.guarantee.verification.model;

import org.jspecify.annotations.NullMarked;
