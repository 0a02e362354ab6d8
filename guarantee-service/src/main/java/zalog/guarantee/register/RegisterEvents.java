package zalog.guarantee.register;

import java.time.LocalDate;
import zalog.contracts.guarantee.GuaranteeAmended;
import zalog.contracts.guarantee.GuaranteeCalled;
import zalog.contracts.guarantee.GuaranteeEnded;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.contracts.guarantee.GuaranteeRegistered;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;

/** What is announced of a guarantee. */
final class RegisterEvents {
    private RegisterEvents() {}

    static GuaranteeEvent registered(Guarantee guarantee) {
        GuaranteeTerms terms = guarantee.terms();
        return new GuaranteeRegistered(
                guarantee.id(),
                terms.number(),
                terms.principal(),
                terms.beneficiary(),
                terms.loanAgreementNumber(),
                terms.loanAgreementDate(),
                terms.amount(),
                terms.validFrom(),
                terms.validUntil(),
                guarantee.changedAt());
    }

    static GuaranteeEvent amended(Guarantee guarantee) {
        GuaranteeTerms terms = guarantee.terms();
        return new GuaranteeAmended(
                guarantee.id(),
                terms.number(),
                terms.principal(),
                terms.beneficiary(),
                terms.loanAgreementNumber(),
                terms.loanAgreementDate(),
                terms.amount(),
                terms.validFrom(),
                terms.validUntil(),
                guarantee.changedAt());
    }

    static GuaranteeEvent called(Guarantee guarantee, LocalDate on) {
        return new GuaranteeCalled(guarantee.id(), on, guarantee.changedAt());
    }

    static GuaranteeEvent ended(Guarantee guarantee, LocalDate on) {
        return new GuaranteeEnded(guarantee.id(), on, guarantee.changedAt());
    }
}
