package zalog.budget.loan.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.instant;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.Submission;
import zalog.budget.loan.model.Verdict.Fault;
import zalog.kernel.Bic;
import zalog.kernel.Reason;
import zalog.kit.json.Fields;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The body of POST /loans/events. */
final class LoanEventForm {
    static final int EVENTS_MAX = 1000;
    private static final int EVENT_ID_MAX = 64;
    /** Twice what a schedule of 600 repayments needs: events are kept, and shown 500 at a time. */
    private static final int LENGTH_MAX = 64 * 1024;

    private static final int KEPT_MAX = 1000;
    private static final Fault TOO_LONG = new Fault(
            "",
            Reason.of(
                    "FORM-005",
                    "An event has at most " + LENGTH_MAX + " characters; this one has more.",
                    "Событие содержит не более " + LENGTH_MAX + " символов; это длиннее."));

    /** The events unread: what is wrong with one must not keep the others from being taken. */
    static final Reader<List<JsonNode>> EVENTS = object(f -> {
        var events = f.required("events", list((node, pointer, violations) -> Optional.of(node), 1, EVENTS_MAX));
        return f.complete(events::get);
    });

    private static final Reader<String> EVENT_ID = text(1, EVENT_ID_MAX);
    private static final Reader<Agreement> AGREEMENT = object(f -> {
        var number = f.required("agreementNumber", text(1, 100));
        var date = f.required("agreementDate", date());
        return f.complete(() -> new Agreement(number.get(), date.get()));
    });

    private LoanEventForm() {}

    /** One event of a bank, readable or not; of one that is too long only the beginning is kept. */
    static Submission submission(Bic bank, JsonNode node) {
        String body = node.toString();
        var eventId = EVENT_ID.read(node.path("eventId"), "", new ArrayList<>());
        var agreement = AGREEMENT.read(node.path("loan"), "", new ArrayList<>());
        if (body.length() > LENGTH_MAX) {
            var beginning = TextNode.valueOf(body.substring(0, body.offsetByCodePoints(0, KEPT_MAX)))
                    .toString();
            return new Submission(beginning, eventId, agreement, Optional.empty(), List.of(TOO_LONG));
        }
        List<Violation> violations = new ArrayList<>();
        var event = event(bank).read(node, "", violations);
        var faults = violations.stream()
                .limit(JsonBody.VIOLATIONS_MAX)
                .map(each -> new Fault(each.pointer().replaceFirst("^/", ""), each.reason()))
                .toList();
        return new Submission(body, eventId, agreement, event, faults);
    }

    static Reader<LoanEvent> event(Bic bank) {
        return object(f -> {
            var type = f.required("type", enumOf(EventType.class));
            var eventId = f.required("eventId", EVENT_ID);
            var agreement = f.required("loan", AGREEMENT);
            if (!type.isReadable()) {
                return Optional.empty(); // which of the other fields belong here depends on the type
            }
            var content = content(f, type.get());
            return f.complete(() -> new LoanEvent(bank, eventId.get(), agreement.get(), content.get()));
        });
    }

    private static Supplier<? extends LoanEvent.Content> content(Fields f, EventType type) {
        return switch (type) {
            case CORRECTION -> {
                var corrects = f.required("corrects", EVENT_ID);
                var madeAt = f.required("madeAt", instant());
                var replacement = f.required("replacement", FactForm.FACT);
                yield () -> new LoanEvent.Correction(
                        corrects.get(), madeAt.get().truncatedTo(ChronoUnit.MICROS), replacement.get());
            }
            case REVERSAL -> {
                var reverses = f.required("reverses", EVENT_ID);
                yield () -> new LoanEvent.Reversal(reverses.get());
            }
            default -> FactForm.fields(f, type);
        };
    }
}
