package zalog.reimbursement;

import zalog.kernel.Share;

/**
 * The parameters of the calculation, part of a rule set. The statutory share and ceiling are not known to us: the
 * default follows the closest federal precedent and is no text of the law.
 *
 * @param interestShare part of the interest that is reimbursed
 * @param capPolicy which key rate is the ceiling
 * @param feeShare part of the guarantee fee that is reimbursed
 */
public record ReimbursementTerms(Share interestShare, CapPolicy capPolicy, Share feeShare) {

    public static final ReimbursementTerms DEFAULT =
            new ReimbursementTerms(Share.of("0.70"), CapPolicy.AT_PAYMENT_DATE, Share.of("1.00"));
}
