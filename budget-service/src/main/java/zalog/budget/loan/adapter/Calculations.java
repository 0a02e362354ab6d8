package zalog.budget.loan.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import zalog.budget.loan.model.Calculation;
import zalog.kernel.Share;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.ReimbursementTerms;

/** Makes the calculation of the configuration. */
@ApplicationScoped
class Calculations {

    @Produces
    @Singleton
    Calculation calculation(ReimbursementConfig config) {
        var terms = new ReimbursementTerms(
                Share.of(config.interestShare()), config.capPolicy(), Share.of(config.feeShare()), Optional.empty());
        return new Calculation(terms, KeyRate.published(), config.overdueDays());
    }
}
