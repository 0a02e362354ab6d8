package zalog.budget.amendment.model;

import java.util.List;
import java.util.Optional;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;

/** Why a limit cannot be amended, in order of precedence; the codes BUDGET-005 to BUDGET-009 are stable. */
public final class AmendmentRules {
    private AmendmentRules() {}

    /**
     * @param before the year's amendments until now
     */
    public static Optional<Reason> check(Order order, Appropriation year, List<Amendment> before) {
        Money used = year.limit().minus(year.available());
        if (before.stream().anyMatch(each -> each.document().isSame(order.document()))) {
            return Optional.of(sameDocument(order.document()));
        }
        if (year.isClosed()) {
            return Optional.of(closed(year.year()));
        }
        if (order.limit().equals(year.limit())) {
            return Optional.of(sameLimit(year.limit()));
        }
        return order.limit().compareTo(used) < 0 ? Optional.of(belowUsed(used)) : Optional.empty();
    }

    public static Reason hasAppropriation(FinancialYear year) {
        return Reason.of(
                "BUDGET-006",
                year + " has an appropriation already; amend its limit instead.",
                "На " + year + " год ассигнования уже предусмотрены; измените лимит.");
    }

    private static Reason belowUsed(Money used) {
        return Reason.of(
                "BUDGET-005",
                used + " RUB of the limit are used already; the limit cannot be less.",
                "Из лимита уже использовано " + used + " руб.; лимит не может быть меньше.");
    }

    private static Reason closed(FinancialYear year) {
        return Reason.of(
                "BUDGET-007",
                "The year " + year + " is closed; its limit stays as it is.",
                "Финансовый год " + year + " закрыт; его лимит не изменяется.");
    }

    private static Reason sameDocument(Document document) {
        return Reason.of(
                "BUDGET-008",
                "Document " + document.number() + " of " + document.date() + " was entered before.",
                "Документ № " + document.number() + " от " + RussianDate.of(document.date()) + " уже внесён.");
    }

    private static Reason sameLimit(Money limit) {
        return Reason.of(
                "BUDGET-009", "The limit is " + limit + " RUB already.", "Лимит уже составляет " + limit + " руб.");
    }
}
