package zalog.acceptance.years.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import zalog.kernel.Bic;

/**
 * One event as a bank tells of it.
 *
 * @param month in whose batch it travels
 * @param event JSON
 * @param verdict what it must be answered with
 */
public record Report(PlannedLoan loan, YearMonth month, Bic bank, ObjectNode event, String verdict) {

    Report in(YearMonth other, String otherVerdict) {
        return new Report(loan, other, bank, event, otherVerdict);
    }
}
