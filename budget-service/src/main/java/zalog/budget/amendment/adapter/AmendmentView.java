package zalog.budget.amendment.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import zalog.budget.amendment.model.Amendment;
import zalog.budget.amendment.model.Order;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** An amendment that was made, as it is shown. */
public record AmendmentView(
        UUID id,
        String documentNumber,
        LocalDate documentDate,
        String reason,
        Money limitBefore,
        Money newLimit,
        String officer,
        Instant amendedAt) {

    static AmendmentView of(Amendment amendment) {
        return new AmendmentView(
                amendment.id(),
                amendment.document().number(),
                amendment.document().date(),
                amendment.document().reason(),
                amendment.before(),
                amendment.limit(),
                amendment.by(),
                amendment.at());
    }

    /** Those of a year, the earliest first. */
    public record All(List<AmendmentView> items) {}

    /** What is answered to an order that was carried out, and again to the same order. */
    record Ordered(
            UUID id,
            FinancialYear financialYear,
            String documentNumber,
            LocalDate documentDate,
            String reason,
            Money newLimit) {

        static Ordered of(FinancialYear year, Order order) {
            return new Ordered(
                    order.id(),
                    year,
                    order.document().number(),
                    order.document().date(),
                    order.document().reason(),
                    order.limit());
        }
    }
}
