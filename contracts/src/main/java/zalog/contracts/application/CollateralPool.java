package zalog.contracts.application;

import java.time.LocalDate;
import java.util.List;
import zalog.contracts.Forms;

/** All property pledged for the loan by one agreement; guarantees and sureties are no part of it. */
public record CollateralPool(LocalDate pledgedOn, String agreementNumber, List<CollateralItem> items) {
    public CollateralPool {
        Forms.requireText(agreementNumber, "agreementNumber");
        items = List.copyOf(items);
    }
}
