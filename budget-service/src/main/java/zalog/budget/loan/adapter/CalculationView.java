package zalog.budget.loan.adapter;

import java.time.LocalDate;
import java.util.List;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kit.problem.Language;
import zalog.reimbursement.AccrualRow;
import zalog.reimbursement.Bound;
import zalog.reimbursement.ReimbursableLine;

/** The calculation behind one payment of interest, row by row, as it is shown. */
public record CalculationView(
        LocalDate paidOn,
        LocalDate periodStart,
        LocalDate periodEnd,
        Money paid,
        Money byPayment,
        Money byRate,
        Money reimbursable,
        Bound bound,
        List<Row> rows,
        List<String> explanation) {

    public static CalculationView of(ReimbursableLine line, Language language) {
        var payment = line.payment();
        return new CalculationView(
                payment.paidOn(),
                payment.periodStart(),
                payment.periodEnd(),
                payment.paid(),
                line.byPayment(),
                line.byRate(),
                line.amount(),
                line.bound(),
                line.rows().stream().map(Row::of).toList(),
                line.explanation().stream().map(language::of).toList());
    }

    /** A run of days with equal principal and rates; {@code from} is not itself in it. */
    public record Row(
            LocalDate from,
            LocalDate to,
            int days,
            int daysInYear,
            Money principal,
            Rate contractRate,
            Rate ceilingRate,
            Rate appliedRate) {

        static Row of(AccrualRow row) {
            return new Row(
                    row.from(),
                    row.to(),
                    row.days(),
                    row.daysInYear(),
                    row.principal(),
                    row.contractRate(),
                    row.ceilingRate(),
                    row.appliedRate());
        }
    }
}
