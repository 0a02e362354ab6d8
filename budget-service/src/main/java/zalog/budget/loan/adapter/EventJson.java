package zalog.budget.loan.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.LoanEvent;

/** Events as the API takes them, so that what is shown can be compared with what was sent. */
final class EventJson {
    private EventJson() {}

    static Map<String, Object> of(LoanEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (event.content()) {
            case Fact fact -> {
                fields.put("type", EventType.of(fact));
                fields.put("eventId", event.eventId());
                fields.put("loan", loan(event));
                fields.putAll(fields(fact));
            }
            case LoanEvent.Correction(var target, var madeAt, var replacement) -> {
                fields.put("type", EventType.CORRECTION);
                fields.put("eventId", event.eventId());
                fields.put("loan", loan(event));
                fields.put("corrects", target);
                fields.put("madeAt", madeAt);
                fields.put("replacement", of(replacement));
            }
            case LoanEvent.Reversal(var target) -> {
                fields.put("type", EventType.REVERSAL);
                fields.put("eventId", event.eventId());
                fields.put("loan", loan(event));
                fields.put("reverses", target);
            }
        }
        return fields;
    }

    /** A fact with its type. */
    static Map<String, Object> of(Fact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", EventType.of(fact));
        fields.putAll(fields(fact));
        return fields;
    }

    private static Map<String, Object> loan(LoanEvent event) {
        Map<String, Object> loan = new LinkedHashMap<>();
        loan.put("agreementNumber", event.agreement().number());
        loan.put("agreementDate", event.agreement().date());
        return loan;
    }

    private static Map<String, Object> fields(Fact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (fact) {
            case Fact.InterestPaid _, Fact.PenaltyPaid _, Fact.GuaranteeFeePaid _ ->
                fields.put("paidOn", fact.occurredOn());
            case Fact.InterestAccrued _ -> {}
            default -> fields.put("occurredOn", fact.occurredOn());
        }
        switch (fact) {
            case Fact.Drawdown(var _, var amount) -> fields.put("amount", amount);
            case Fact.PrincipalRepaid(var _, var amount) -> fields.put("amount", amount);
            case Fact.PenaltyPaid(var _, var amount) -> fields.put("amount", amount);
            case Fact.GuaranteeFeePaid(var _, var amount, var document) -> {
                fields.put("amount", amount);
                document.ifPresent(each -> fields.put("document", each));
            }
            case Fact.InterestAccrued(var start, var end, var amount) -> {
                fields.put("periodStart", start);
                fields.put("periodEnd", end);
                fields.put("amount", amount);
            }
            case Fact.InterestPaid(var _, var start, var end, var amount, var document) -> {
                fields.put("periodStart", start);
                fields.put("periodEnd", end);
                fields.put("amount", amount);
                document.ifPresent(each -> fields.put("document", each));
            }
            case Fact.Schedule(var _, var repayments) -> fields.put("repayments", repayments);
            case Fact.RateChanged(var _, var rate) -> fields.put("rate", rate);
            case Fact.OverdueSince(var _, var principal) -> principal.ifPresent(amount -> fields.put("amount", amount));
            case Fact.Restructured(var _, var maturity, var repayments, var rate) -> {
                fields.put("maturityDate", maturity);
                repayments.ifPresent(each -> fields.put("repayments", each));
                rate.ifPresent(each -> fields.put("rate", each));
            }
            case Fact.Assigned(var _, var assignee) -> fields.put("assignee", assignee);
            case Fact.Regularised _, Fact.Closed _ -> {}
        }
        return fields;
    }
}
