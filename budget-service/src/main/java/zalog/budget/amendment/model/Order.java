package zalog.budget.amendment.model;

import java.util.UUID;
import zalog.budget.appropriation.model.OpenYear;
import zalog.kernel.Money;

/**
 * A limit that an officer orders.
 *
 * @param by the subject of the officer's token
 */
public record Order(UUID id, Document document, Money limit, String by) {

    public Amendment amend(OpenYear year) {
        var money = year.appropriation();
        return new Amendment(id, money.year(), document, money.limit(), limit, by, year.at());
    }
}
