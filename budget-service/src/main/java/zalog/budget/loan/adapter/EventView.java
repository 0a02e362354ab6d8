package zalog.budget.loan.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.kernel.Money;

/** An event that was recorded, as it is shown. */
public record EventView(
        String eventId,
        EventType type,
        LocalDate occurredOn,
        Optional<LocalDate> periodStart,
        Optional<LocalDate> periodEnd,
        Money amount,
        Instant receivedAt) {

    static EventView of(LoanEventRow row) {
        return new EventView(
                row.eventId,
                EventType.valueOf(row.type),
                row.occurredOn,
                Optional.ofNullable(row.periodStart),
                Optional.ofNullable(row.periodEnd),
                new Money(row.amountKopecks),
                row.receivedAt);
    }
}
