/**
 * How much of the interest and of the guarantee fee is reimbursed, row by row and with the reasons.
 *
 * <p>The formula stands in {@link zalog.reimbursement.InterestReimbursement}; its parameters are {@link
 * zalog.reimbursement.ReimbursementTerms}. {@link zalog.reimbursement.Accrual} cuts an interval into rows of equal days
 * and sums them exactly, {@link zalog.reimbursement.AnnualProjection} foresees a financial year of a loan.
 */
@NullMarked
package zalog.reimbursement;

import org.jspecify.annotations.NullMarked;
