package zalog.budget.loan.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Fate;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.Verdict;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/**
 * An event that came and what became of it, as it is shown.
 *
 * @param event as it was sent
 * @param effect of one that was accepted
 * @param lines what is reimbursable because of it
 * @param violations of one that was refused
 */
public record EventView(
        Instant receivedAt,
        String bank,
        Verdict.Kind verdict,
        Object event,
        Optional<Effect> effect,
        List<OfLine> lines,
        List<VerdictsView.OfField> violations) {

    /** What became of an accepted event, and which other event made it so. */
    public record Effect(Fate.Kind status, Optional<String> by) {
        static Effect of(Fate fate) {
            return new Effect(fate.kind(), fate.by());
        }
    }

    /** What is reimbursable of a payment. */
    public record OfLine(ProgrammeLine line, FinancialYear financialYear, Money paid, Money reimbursable) {
        static OfLine of(Line line) {
            return new OfLine(line.line(), line.year(), line.paid(), line.reimbursable());
        }
    }
}
