package zalog.budget.loan.adapter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.PaymentDocument;
import zalog.contracts.ContractJson;
import zalog.kernel.Money;

/** What an event tells, as columns of its row; what has none is in {@code details}, as JSON. */
record LoanEventColumns(
        EventType type,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable Long amount,
        @Nullable String amends,
        @Nullable String madeAt,
        @Nullable String details) {

    static LoanEventColumns of(LoanEvent event) {
        return switch (event.content()) {
            case Fact fact -> of(fact, null, null);
            case LoanEvent.Correction(var target, var madeAt, var replacement) ->
                of(replacement, target, madeAt.toString());
            case LoanEvent.Reversal(var target) ->
                new LoanEventColumns(EventType.REVERSAL, null, null, null, null, target, null, null);
        };
    }

    private static LoanEventColumns of(Fact fact, @Nullable String amends, @Nullable String madeAt) {
        return switch (fact) {
            case Fact.Drawdown(var _, Money amount) -> columns(fact, null, null, amount, amends, madeAt);
            case Fact.PrincipalRepaid(var _, Money amount) -> columns(fact, null, null, amount, amends, madeAt);
            case Fact.PenaltyPaid(var _, Money amount) -> columns(fact, null, null, amount, amends, madeAt);
            case Fact.GuaranteeFeePaid(var _, Money amount, var document) ->
                columns(fact, null, null, amount, amends, madeAt).with(document, fact);
            case Fact.InterestAccrued(var start, var end, var amount) ->
                columns(fact, start, end, amount, amends, madeAt);
            case Fact.InterestPaid(var _, var start, var end, var amount, var document) ->
                columns(fact, start, end, amount, amends, madeAt).with(document, fact);
            case Fact.Regularised _, Fact.Closed _ -> columns(fact, null, null, null, amends, madeAt);
            case Fact.Schedule _, Fact.RateChanged _, Fact.OverdueSince _, Fact.Restructured _, Fact.Assigned _ ->
                new LoanEventColumns(
                        EventType.of(fact), fact.occurredOn(), null, null, null, amends, madeAt, details(fact));
        };
    }

    private static LoanEventColumns columns(
            Fact fact,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Money amount,
            @Nullable String amends,
            @Nullable String madeAt) {
        Long kopecks = amount == null ? null : amount.kopecks();
        return new LoanEventColumns(EventType.of(fact), fact.occurredOn(), start, end, kopecks, amends, madeAt, null);
    }

    /** The same with all of the fact in details, where it names a document. */
    private LoanEventColumns with(Optional<PaymentDocument> document, Fact fact) {
        return document.isEmpty()
                ? this
                : new LoanEventColumns(type, occurredOn, periodStart, periodEnd, amount, amends, madeAt, details(fact));
    }

    private static String details(Fact fact) {
        return new String(ContractJson.write(EventJson.of(fact)), StandardCharsets.UTF_8);
    }
}
