package zalog.budget.loan.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Line;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kit.problem.Language;

/** What is reimbursable of one payment, as it is shown. */
public record LineView(
        String eventId,
        ProgrammeLine line,
        FinancialYear financialYear,
        LocalDate paidOn,
        Money paid,
        Money reimbursable,
        Optional<CalculationView> calculation,
        List<String> explanation) {

    static LineView of(Line line, Language language) {
        return new LineView(
                line.eventId(),
                line.line(),
                line.year(),
                line.paidOn(),
                line.paid(),
                line.reimbursable(),
                line.calculation().map(calculation -> CalculationView.of(calculation, language)),
                line.explanation().stream().map(language::of).toList());
    }
}
