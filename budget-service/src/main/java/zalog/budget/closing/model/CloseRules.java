package zalog.budget.closing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;

/** Why a year cannot be closed yet, in order of precedence; the codes BUDGET-011 to BUDGET-013 are stable. */
public final class CloseRules {
    private CloseRules() {}

    /**
     * @param earlier the year before it, if that is not closed
     * @param unsettled the claims and batches of the year that are not settled, as they are to be named
     * @param today in Moscow
     */
    public static Optional<Reason> check(
            Appropriation year, Optional<FinancialYear> earlier, List<String> unsettled, LocalDate today) {
        if (!today.isAfter(year.year().lastDay())) {
            return Optional.of(goesOn(year.year()));
        }
        if (earlier.isPresent()) {
            return Optional.of(earlierIsOpen(earlier.get()));
        }
        if (!unsettled.isEmpty()) {
            return Optional.of(unsettled(String.join(", ", unsettled)));
        }
        return year.obligated().isPositive() ? Optional.of(unsettled(year.obligated())) : Optional.empty();
    }

    private static Reason goesOn(FinancialYear year) {
        return Reason.of(
                "BUDGET-011",
                "The year " + year + " goes on until " + year.lastDay() + " in Moscow; close it afterwards.",
                year + " год продолжается до " + year.lastDay() + " включительно; закройте его после этой даты.");
    }

    private static Reason earlierIsOpen(FinancialYear earlier) {
        return Reason.of(
                "BUDGET-012",
                "The year " + earlier + " is not closed yet; years are closed one after the other.",
                earlier + " год ещё не закрыт; годы закрываются по порядку.");
    }

    private static Reason unsettled(String names) {
        return Reason.of(
                "BUDGET-013",
                "Settle these first, they are of this year: " + names + ".",
                "Сначала завершите расчёты этого года: " + names + ".");
    }

    private static Reason unsettled(Money obligated) {
        return unsettled(obligated + " RUB obligated");
    }
}
