package zalog.contracts.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import zalog.contracts.Forms;
import zalog.kernel.Bic;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Money;

/** A guarantee was amended; these are all its terms from now on. */
public record GuaranteeAmended(
        GuaranteeId guaranteeId,
        String number,
        Inn principal,
        Bic beneficiary,
        String loanAgreementNumber,
        LocalDate loanAgreementDate,
        Money amount,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant amendedAt)
        implements GuaranteeEvent {
    public GuaranteeAmended {
        Forms.requireText(number, "number");
        Forms.requireText(loanAgreementNumber, "loanAgreementNumber");
    }

    @Override
    public String key() {
        return guaranteeId().toString();
    }
}
