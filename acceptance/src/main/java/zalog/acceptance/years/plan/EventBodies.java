package zalog.acceptance.years.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zalog.acceptance.years.plan.LoanStory.Interest;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Money;

/** A loan's events in the JSON of {@code POST /loans/events}; each gets the next id. */
final class EventBodies {
    private final PlannedLoan loan;
    private int events;

    EventBodies(PlannedLoan loan) {
        this.loan = loan;
    }

    ObjectNode dated(String type, LocalDate occurredOn) {
        return event(type).put("occurredOn", occurredOn.toString());
    }

    ObjectNode with(String type, LocalDate occurredOn, String name, Object value) {
        return dated(type, occurredOn).put(name, value.toString());
    }

    ObjectNode amount(String type, String dateName, LocalDate date, Money amount) {
        return event(type).put(dateName, date.toString()).put("amount", amount.toString());
    }

    ObjectNode schedule(LocalDate from, List<PrincipalRepayment> repayments) {
        var event = dated("SCHEDULE", from);
        var list = event.putArray("repayments");
        repayments.forEach(each -> list.addObject()
                .put("dueOn", each.dueOn().toString())
                .put("amount", each.amount().toString()));
        return event;
    }

    ObjectNode accrued(Interest interest) {
        return event("INTEREST_ACCRUED")
                .put("periodStart", interest.from().toString())
                .put("periodEnd", interest.to().toString())
                .put("amount", interest.amount().toString());
    }

    ObjectNode paid(Interest interest, Money amount) {
        return event("INTEREST_PAID").setAll(fields(interest, amount));
    }

    /** The payment alone, as it stands in a correction. */
    ObjectNode fact(Interest interest, Money amount) {
        return object().put("type", "INTEREST_PAID").setAll(fields(interest, amount));
    }

    ObjectNode correction(ObjectNode wrong, Instant madeAt, ObjectNode right) {
        return event("CORRECTION")
                .put("corrects", wrong.path("eventId").asText())
                .put("madeAt", madeAt.toString())
                .set("replacement", right);
    }

    ObjectNode reversal(ObjectNode wrong) {
        return event("REVERSAL").put("reverses", wrong.path("eventId").asText());
    }

    private ObjectNode event(String type) {
        events++;
        var event = object().put("type", type).put("eventId", "%04d-%03d".formatted(loan.number(), events));
        event.putObject("loan")
                .put("agreementNumber", loan.agreementNumber())
                .put("agreementDate", loan.agreedOn().toString());
        return event;
    }

    private static ObjectNode fields(Interest interest, Money amount) {
        return object().put("paidOn", interest.paidOn().toString())
                .put("periodStart", interest.from().toString())
                .put("periodEnd", interest.to().toString())
                .put("amount", amount.toString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
