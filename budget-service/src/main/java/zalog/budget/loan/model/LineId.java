package zalog.budget.loan.model;

import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.ProgrammeLine;

/**
 * Which payment of which application a line is about. A payment that a correction moves to another year or another line of
 * the programme leaves its line at zero and gets another one.
 */
public record LineId(ApplicationId applicationId, String eventId, ProgrammeLine line, FinancialYear year) {

    static LineId of(Loan loan, Line line) {
        return new LineId(loan.applicationId(), line.eventId(), line.line(), line.year());
    }
}
