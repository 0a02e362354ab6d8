package zalog.budget.payment.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import zalog.budget.payment.model.Payer;
import zalog.kernel.Account;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;

/** Makes the payer of the configuration. */
@ApplicationScoped
class Payers {

    @Produces
    @Singleton
    Payer payer(PaymentConfig config) {
        return new Payer(
                config.payerName(),
                new Inn(config.payerInn()),
                new Kpp(config.payerKpp()),
                new Bic(config.payerBic()),
                new Account(config.payerAccount()),
                config.kbk(),
                config.oktmo(),
                config.purpose());
    }
}
