package zalog.budget.loan.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import zalog.reimbursement.CapPolicy;

/** The parameters of the calculation; the statutory ones are not known, the defaults follow a federal precedent. */
@ConfigMapping(prefix = "zalog.reimbursement")
public interface ReimbursementConfig {

    /** Part of the interest paid that is reimbursed, 0 to 1. */
    @WithDefault("0.70")
    String interestShare();

    /** Which day's key rate is the ceiling of the reimbursed rate. */
    @WithDefault("AT_PAYMENT_DATE")
    CapPolicy capPolicy();

    /** For how many days a loan may be overdue before its reimbursement is suspended. */
    @WithDefault("0")
    int overdueDays();

    /** Part of the guarantee fee paid that is reimbursed, 0 to 1. */
    @WithDefault("1.00")
    String feeShare();
}
