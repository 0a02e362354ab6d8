package zalog.contracts.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import zalog.contracts.Forms;
import zalog.kernel.Bic;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Money;

/** JSC Corporation MSP registered a guarantee: the principal is the SME, the beneficiary its bank. */
public record GuaranteeRegistered(
        GuaranteeId guaranteeId,
        String number,
        Inn principal,
        Bic beneficiary,
        String loanAgreementNumber,
        LocalDate loanAgreementDate,
        Money amount,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant registeredAt)
        implements GuaranteeEvent {
    public GuaranteeRegistered {
        Forms.requireText(number, "number");
        Forms.requireText(loanAgreementNumber, "loanAgreementNumber");
    }

    @Override
    public String key() {
        return guaranteeId().toString();
    }
}
