package zalog.contracts.application;

import java.time.LocalDate;
import java.util.Optional;
import zalog.contracts.Forms;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Money;

/** A pledged right to intellectual property. The number is Rospatent's. */
public record IpRight(
        IpKind kind,
        String number,
        String title,
        Inn owner,
        Optional<LocalDate> inForceUntil,
        Optional<PledgeRegistration> pledgeRegistration,
        Valuation valuation,
        Money pledgeValue)
        implements CollateralItem {
    public IpRight {
        Forms.requireText(number, "number");
        Forms.requireText(title, "title");
    }
}
