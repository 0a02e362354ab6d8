package zalog.contracts.application;

import java.time.LocalDate;
import java.util.List;
import zalog.contracts.Forms;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/** The loan as agreed. The currency is ISO 4217; no repayments means the whole principal is due at maturity. */
public record LoanTerms(
        String agreementNumber,
        LocalDate agreementDate,
        Bic bank,
        String currency,
        Money amount,
        Rate rate,
        LocalDate drawdownDate,
        LocalDate maturityDate,
        List<PrincipalRepayment> repayments) {
    public LoanTerms {
        Forms.requireText(agreementNumber, "agreementNumber");
        Forms.require(Forms.CURRENCY, currency, "currency");
        repayments = List.copyOf(repayments);
    }
}
