package zalog.budget.loan.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Posting;

/**
 * A line that is new, or whose amounts became others.
 *
 * @param before its amounts until now; none for a new line
 */
public record ChangedLine(Loan loan, Line line, Amounts before) {

    public Money change() {
        return line.reimbursable().minus(before.reimbursable());
    }

    /**
     * The lines of a loan that differ from those before.
     *
     * @param before the amounts of this loan's lines until now
     */
    public static List<ChangedLine> between(Loan loan, Map<LineId, Amounts> before, List<Line> now) {
        var lines = new LinkedHashMap<LineId, Line>();
        now.forEach(line -> lines.put(LineId.of(loan, line), line));
        before.keySet().forEach(id -> lines.computeIfAbsent(id, Line::gone));

        var changes = new ArrayList<ChangedLine>();
        lines.forEach((id, line) -> {
            var old = before.get(id);
            if (!line.amounts().equals(old)) {
                changes.add(new ChangedLine(loan, line, old == null ? Amounts.NONE : old));
            }
        });
        return List.copyOf(changes);
    }

    /** The same for what was paid. */
    public Money paidChange() {
        return line.paid().minus(before.paid());
    }

    /** What it means for the ledger of the year that it is posted in: its own, or a later one once that is closed. */
    public Posting posting(FinancialYear posted) {
        return Reimbursable.posting(
                loan.subject(), line.line(), change(), Reimbursable.cause(line.eventId(), line.year(), posted));
    }
}
