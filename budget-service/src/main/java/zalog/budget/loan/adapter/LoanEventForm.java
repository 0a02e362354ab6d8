package zalog.budget.loan.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.Money;
import zalog.kit.json.Field;
import zalog.kit.json.Fields;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The body of POST /loans/events. */
final class LoanEventForm {
    static final int EVENT_ID_MAX = 64;
    private static final int EVENTS_MAX = 1000;

    /** The events unread: what is wrong with one must not keep the others from being taken. */
    static final Reader<List<JsonNode>> EVENTS = object(f -> {
        var events = f.required("events", list((node, pointer, violations) -> Optional.of(node), 1, EVENTS_MAX));
        return f.complete(events::get);
    });

    static final Reader<LoanEvent> EVENT = object(f -> {
        var type = f.required("type", enumOf(EventType.class));
        var eventId = f.required("eventId", text(1, EVENT_ID_MAX));
        var agreement = f.required("loan", object(LoanEventForm::agreement));
        var amount = f.required("amount", positiveMoney());
        if (!type.isReadable()) {
            return Optional.empty(); // which of the other fields belong here depends on the type
        }
        return switch (type.get()) {
            case DRAWDOWN -> dated(f, "occurredOn", eventId, agreement, amount, LoanEvent.Drawdown::new);
            case PRINCIPAL_REPAID -> dated(f, "occurredOn", eventId, agreement, amount, LoanEvent.PrincipalRepaid::new);
            case GUARANTEE_FEE_PAID -> dated(f, "paidOn", eventId, agreement, amount, LoanEvent.GuaranteeFeePaid::new);
            case INTEREST_PAID -> interest(f, eventId, agreement, amount);
        };
    });

    private LoanEventForm() {}

    private static Optional<Agreement> agreement(Fields f) {
        var number = f.required("agreementNumber", text(1, 100));
        var date = f.required("agreementDate", date());
        return f.complete(() -> new Agreement(number.get(), date.get()));
    }

    private static Optional<LoanEvent> dated(
            Fields f,
            String dateName,
            Field<String> eventId,
            Field<Agreement> agreement,
            Field<Money> amount,
            Maker make) {
        var on = f.required(dateName, date());
        return f.complete(() -> make.event(eventId.get(), agreement.get(), on.get(), amount.get()));
    }

    private static Optional<LoanEvent> interest(
            Fields f, Field<String> eventId, Field<Agreement> agreement, Field<Money> amount) {
        var paidOn = f.required("paidOn", date());
        var start = f.required("periodStart", date());
        var end = f.required("periodEnd", date());
        f.rule(
                "periodEnd",
                pointer -> Violation.contradiction(
                        pointer,
                        "The period must end after periodStart, which is not itself in it.",
                        "Период должен заканчиваться позже periodStart; сама эта дата в него не входит."),
                () -> start.get().isBefore(end.get()),
                start,
                end);
        return f.complete(() -> new LoanEvent.InterestPaid(
                eventId.get(), agreement.get(), paidOn.get(), start.get(), end.get(), amount.get()));
    }

    @FunctionalInterface
    private interface Maker {
        LoanEvent event(String eventId, Agreement agreement, LocalDate on, Money amount);
    }
}
