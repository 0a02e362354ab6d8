package zalog.budget.loan.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.rate;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.PaymentDocument;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kit.json.Field;
import zalog.kit.json.Fields;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The fields of each type of fact. */
final class FactForm {
    private static final int REPAYMENTS_MAX = 600;
    private static final String OCCURRED_ON = "occurredOn";
    private static final String PAID_ON = "paidOn";

    /** A fact alone: its type and its fields. */
    static final Reader<Fact> FACT = object(f -> {
        var type = f.required("type", type());
        if (!type.isReadable()) {
            return Optional.empty(); // which of the other fields belong here depends on the type
        }
        var fact = fields(f, type.get());
        return f.complete(fact);
    });

    private static final Reader<List<PrincipalRepayment>> REPAYMENTS = list(
            object(f -> {
                var dueOn = f.required("dueOn", date());
                var amount = f.required("amount", positiveMoney());
                return f.complete(() -> new PrincipalRepayment(dueOn.get(), amount.get()));
            }),
            0,
            REPAYMENTS_MAX);

    private static final Reader<PaymentDocument> DOCUMENT = object(f -> {
        var number = f.required("number", text(1, 100));
        var date = f.required("date", date());
        return f.complete(() -> new PaymentDocument(number.get(), date.get()));
    });

    private FactForm() {}

    /** Reads the fields of a type; the fact is to be taken inside {@link Fields#complete} only. */
    static Supplier<Fact> fields(Fields f, EventType type) {
        return switch (type) {
            case DRAWDOWN -> amount(f, OCCURRED_ON, Fact.Drawdown::new);
            case PRINCIPAL_REPAID -> amount(f, OCCURRED_ON, Fact.PrincipalRepaid::new);
            case PENALTY_PAID -> amount(f, PAID_ON, Fact.PenaltyPaid::new);
            case GUARANTEE_FEE_PAID -> feePaid(f);
            case INTEREST_ACCRUED -> accrued(f);
            case INTEREST_PAID -> paid(f);
            case SCHEDULE -> dated(f, f.required("repayments", REPAYMENTS), Fact.Schedule::new);
            case RATE_CHANGED -> dated(f, f.required("rate", rate()), Fact.RateChanged::new);
            case OVERDUE_SINCE -> dated(f, f.optional("amount", positiveMoney()), Fact.OverdueSince::new);
            case ASSIGNED -> dated(f, f.required("assignee", parsed(Bic::parse)), Fact.Assigned::new);
            case REGULARISED -> dated(f, Fact.Regularised::new);
            case LOAN_CLOSED -> dated(f, Fact.Closed::new);
            case RESTRUCTURED -> restructured(f);
            case CORRECTION, REVERSAL -> throw new IllegalArgumentException(type + " is no fact");
        };
    }

    private static Reader<EventType> type() {
        return where(
                enumOf(EventType.class),
                type -> type != EventType.CORRECTION && type != EventType.REVERSAL,
                pointer -> Violation.contradiction(
                        pointer,
                        "Only what happened can be put in place; to change a correction, name it in corrects.",
                        "Заменить можно только на сведения о факте; чтобы исправить исправление, укажите его в corrects."));
    }

    private static Supplier<Fact> dated(Fields f, Function<LocalDate, Fact> make) {
        var on = f.required(OCCURRED_ON, date());
        return () -> make.apply(on.get());
    }

    private static <T> Supplier<Fact> dated(Fields f, Field<T> field, BiFunction<LocalDate, T, Fact> make) {
        var on = f.required(OCCURRED_ON, date());
        return () -> make.apply(on.get(), field.get());
    }

    private static Supplier<Fact> amount(Fields f, String dateName, BiFunction<LocalDate, Money, Fact> make) {
        var amount = f.required("amount", positiveMoney());
        var on = f.required(dateName, date());
        return () -> make.apply(on.get(), amount.get());
    }

    private static Supplier<Fact> accrued(Fields f) {
        var amount = f.required("amount", positiveMoney());
        var period = period(f);
        return () -> new Fact.InterestAccrued(period.start().get(), period.end().get(), amount.get());
    }

    private static Supplier<Fact> paid(Fields f) {
        var amount = f.required("amount", positiveMoney());
        var paidOn = f.required(PAID_ON, date());
        var period = period(f);
        var document = f.optional("document", DOCUMENT);
        return () -> new Fact.InterestPaid(
                paidOn.get(), period.start().get(), period.end().get(), amount.get(), document.get());
    }

    private static Supplier<Fact> feePaid(Fields f) {
        var amount = f.required("amount", positiveMoney());
        var paidOn = f.required(PAID_ON, date());
        var document = f.optional("document", DOCUMENT);
        return () -> new Fact.GuaranteeFeePaid(paidOn.get(), amount.get(), document.get());
    }

    private static Supplier<Fact> restructured(Fields f) {
        var on = f.required(OCCURRED_ON, date());
        var maturity = f.required("maturityDate", date());
        var repayments = f.optional("repayments", REPAYMENTS);
        var rate = f.optional("rate", rate());
        f.rule(
                "maturityDate",
                pointer -> Violation.contradiction(
                        pointer,
                        "The loan must fall due after occurredOn.",
                        "Срок возврата кредита должен наступать после occurredOn."),
                () -> on.get().isBefore(maturity.get()),
                on,
                maturity);
        return () -> new Fact.Restructured(on.get(), maturity.get(), repayments.get(), rate.get());
    }

    private record Period(Field<LocalDate> start, Field<LocalDate> end) {}

    private static Period period(Fields f) {
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
        return new Period(start, end);
    }
}
