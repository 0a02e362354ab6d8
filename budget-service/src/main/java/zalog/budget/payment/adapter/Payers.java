package zalog.budget.payment.adapter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    /** Makes it at start: details that no payment order could have end the service then, and not its first batch. */
    void check(@Observes StartupEvent event, Payer payer) {}
}
