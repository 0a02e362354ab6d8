package zalog.reimbursement;

import zalog.kernel.Money;

/** How much of the fee for the guarantee of JSC Corporation MSP is reimbursed: share × fee paid, rounded half up once. */
public final class GuaranteeFeeReimbursement {
    private GuaranteeFeeReimbursement() {}

    public static Money of(GuaranteeFee fee, ReimbursementTerms terms) {
        return InterestReimbursement.shareOf(fee.paid(), terms.feeShare());
    }
}
