package zalog.contracts.application;

import zalog.contracts.Forms;
import zalog.kernel.Money;

/** Pledged property other than rights to intellectual property. */
public record Property(PropertyKind kind, String description, Money pledgeValue) implements CollateralItem {
    public Property {
        Forms.requireText(description, "description");
    }
}
