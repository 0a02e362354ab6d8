package zalog.contracts.application;

import java.time.LocalDate;
import zalog.contracts.Forms;
import zalog.kernel.Money;

/** The guarantee of JSC Corporation MSP the applicant names, with the fee it owes for it. */
public record GuaranteeReference(String number, Money fee, LocalDate feeDueOn) {
    public GuaranteeReference {
        Forms.requireText(number, "number");
    }
}
