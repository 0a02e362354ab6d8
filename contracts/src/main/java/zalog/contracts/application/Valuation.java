package zalog.contracts.application;

import java.time.LocalDate;
import zalog.contracts.Forms;
import zalog.kernel.Money;

/** An appraiser's report on the value of a right. */
public record Valuation(String reportNumber, LocalDate reportDate, Money value) {
    public Valuation {
        Forms.requireText(reportNumber, "reportNumber");
    }
}
