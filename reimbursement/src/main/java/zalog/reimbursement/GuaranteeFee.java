package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Money;

/** A documented payment of the guarantee fee; the day it was paid decides the financial year. */
public record GuaranteeFee(LocalDate paidOn, Money paid) {
    public GuaranteeFee {
        if (paid.isNegative()) {
            throw new IllegalArgumentException("A fee cannot be negative: " + paid);
        }
    }
}
