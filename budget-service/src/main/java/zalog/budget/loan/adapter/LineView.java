package zalog.budget.loan.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Line;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kit.problem.Language;

/**
 * What is reimbursable of one payment, as it is shown.
 *
 * @param claimed what live claims have taken of it, less what they set off and what came back; not for banks
 * @param adjustments what of it was posted in later years, because its own was closed
 */
public record LineView(
        String eventId,
        ProgrammeLine line,
        FinancialYear financialYear,
        LocalDate paidOn,
        Money paid,
        Money reimbursable,
        Optional<Money> claimed,
        List<Adjustment> adjustments,
        Optional<CalculationView> calculation,
        List<String> explanation) {

    /** A difference, and the year to whose books it belongs. */
    public record Adjustment(FinancialYear postedYear, Money change) {}

    static LineView of(Line line, Optional<Money> claimed, List<Adjustment> adjustments, Language language) {
        return new LineView(
                line.eventId(),
                line.line(),
                line.year(),
                line.paidOn(),
                line.paid(),
                line.reimbursable(),
                claimed,
                adjustments,
                line.calculation().map(calculation -> CalculationView.of(calculation, language)),
                line.explanation().stream().map(language::of).toList());
    }
}
