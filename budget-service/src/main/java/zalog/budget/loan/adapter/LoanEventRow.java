package zalog.budget.loan.adapter;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.RawRow;

/** Reads an event from its row; {@link LoanEventColumns} are how it is written. */
final class LoanEventRow {
    /** In the order in which they are read, of a table called {@code event}. */
    static final String COLUMNS = """
            event.bank, event.event_id, event.agreement_number, event.agreement_date, event.type, event.occurred_on,
            event.period_start, event.period_end, event.amount_kopecks, event.amends, event.made_at, event.details
            """;
    /** Where further columns begin. */
    static final int WIDTH = 12;

    private LoanEventRow() {}

    static LoanEvent read(RawRow row) {
        return new LoanEvent(new Bic(row.text(0)), row.text(1), new Agreement(row.text(2), row.date(3)), content(row));
    }

    private static LoanEvent.Content content(RawRow row) {
        EventType type = EventType.valueOf(row.text(4));
        @Nullable String amends = row.textOrNull(9);
        if (type == EventType.REVERSAL) {
            return new LoanEvent.Reversal(Objects.requireNonNull(amends));
        }
        Fact fact = fact(type, row);
        return amends == null ? fact : new LoanEvent.Correction(amends, row.instant(10), fact);
    }

    /** Of a correction the fact that it puts in place. */
    private static Fact fact(EventType type, RawRow row) {
        if (row.textOrNull(11) != null) {
            return JsonBody.read(row.text(11).getBytes(StandardCharsets.UTF_8), FactForm.FACT);
        }
        return switch (type) {
            case DRAWDOWN -> new Fact.Drawdown(row.date(5), amount(row));
            case PRINCIPAL_REPAID -> new Fact.PrincipalRepaid(row.date(5), amount(row));
            case INTEREST_ACCRUED -> new Fact.InterestAccrued(row.date(6), row.date(7), amount(row));
            case INTEREST_PAID ->
                new Fact.InterestPaid(row.date(5), row.date(6), row.date(7), amount(row), Optional.empty());
            case PENALTY_PAID -> new Fact.PenaltyPaid(row.date(5), amount(row));
            case GUARANTEE_FEE_PAID -> new Fact.GuaranteeFeePaid(row.date(5), amount(row), Optional.empty());
            case REGULARISED -> new Fact.Regularised(row.date(5));
            case LOAN_CLOSED -> new Fact.Closed(row.date(5));
            default -> throw new IllegalStateException(type + " without its details");
        };
    }

    private static Money amount(RawRow row) {
        return new Money(row.number(8));
    }
}
