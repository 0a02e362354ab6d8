package zalog.budget.closing.model;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** Why a year cannot be closed yet, in order of precedence; the codes BUDGET-011 to BUDGET-013 are stable. */
public final class CloseRules {
    private CloseRules() {}

    /**
     * @param earlier the year before it, if that is not closed
     * @param unsettled the claims and batches of the year that are not settled, as they are to be named
     * @param today in Moscow
     */
    public static Optional<Reason> check(
            Appropriation year, Optional<FinancialYear> earlier, List<Text> unsettled, LocalDate today) {
        if (!today.isAfter(year.year().lastDay())) {
            return Optional.of(goesOn(year.year()));
        }
        if (earlier.isPresent()) {
            return Optional.of(earlierIsOpen(earlier.get()));
        }
        if (!unsettled.isEmpty()) {
            return Optional.of(unsettled(unsettled));
        }
        return year.obligated().isPositive()
                ? Optional.of(unsettled(List.of(obligated(year.obligated()))))
                : Optional.empty();
    }

    private static Reason goesOn(FinancialYear year) {
        return Reason.of(
                "BUDGET-011",
                "The year " + year + " goes on until " + year.lastDay() + " in Moscow; close it afterwards.",
                year + " год продолжается до " + RussianDate.of(year.lastDay())
                        + " включительно; закройте его после этой даты.");
    }

    private static Reason earlierIsOpen(FinancialYear earlier) {
        return Reason.of(
                "BUDGET-012",
                "The year " + earlier + " is not closed yet; years are closed one after the other.",
                earlier + " год ещё не закрыт; годы закрываются по порядку.");
    }

    private static Reason unsettled(List<Text> names) {
        return Reason.of(
                "BUDGET-013",
                "Settle these first, they are of this year: "
                        + names.stream().map(Text::en).collect(joining(", ")) + ".",
                "Сначала завершите расчёты этого года: "
                        + names.stream().map(Text::ru).collect(joining(", ")) + ".");
    }

    private static Text obligated(Money amount) {
        return new Text(amount + " RUB obligated", "денежные обязательства на " + amount + " руб.");
    }
}
