package zalog.application.form;

import static zalog.application.form.Values.day;
import static zalog.application.form.Values.number;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.rate;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;
import static zalog.kit.json.Violation.contradiction;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Text;
import zalog.kit.json.Field;
import zalog.kit.json.Fields;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The loan as agreed: its dates in order, and a repayment schedule that repays exactly the loan within its life. */
final class LoanForm {
    /** Monthly repayments for fifty years. */
    private static final int REPAYMENTS_MAX = 600;

    private static final Set<String> CURRENCIES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private static final Reader<String> CURRENCY = where(
            text(1, 3),
            CURRENCIES::contains,
            pointer -> Violation.format(
                    pointer,
                    new Text(
                            "Write the currency by its ISO 4217 code, as RUB.",
                            "Укажите валюту кодом ISO 4217, например RUB.")));

    private static final Reader<PrincipalRepayment> REPAYMENT = object(f -> {
        var dueOn = f.required("dueOn", day());
        var amount = f.required("amount", positiveMoney());
        return f.complete(() -> new PrincipalRepayment(dueOn.get(), amount.get()));
    });

    static final Reader<LoanTerms> LOAN = object(f -> {
        var agreementNumber = f.required("agreementNumber", number());
        var agreementDate = f.required("agreementDate", day());
        var bank = f.required("bank", parsed(Bic::parse));
        var currency = f.required("currency", CURRENCY);
        var amount = f.required("amount", positiveMoney());
        var rate = f.required("rate", rate());
        var drawdown = f.required("drawdownDate", day());
        var maturity = f.required("maturityDate", day());
        var repayments = f.required("repayments", list(REPAYMENT, 0, REPAYMENTS_MAX));
        f.rule(
                "drawdownDate",
                LoanForm::drawnBeforeAgreed,
                () -> !drawdown.get().isBefore(agreementDate.get()),
                drawdown,
                agreementDate);
        f.rule(
                "maturityDate",
                LoanForm::dueBeforeDrawn,
                () -> maturity.get().isAfter(drawdown.get()),
                maturity,
                drawdown);
        f.rule("repayments", LoanForm::otherSum, () -> repays(repayments.get(), amount.get()), repayments, amount);
        scheduleRules(f, repayments, drawdown, maturity);
        return f.complete(() -> new LoanTerms(
                agreementNumber.get(),
                agreementDate.get(),
                bank.get(),
                currency.get(),
                amount.get(),
                rate.get(),
                drawdown.get(),
                maturity.get(),
                repayments.get()));
    });

    private LoanForm() {}

    private static void scheduleRules(
            Fields f,
            Field<List<PrincipalRepayment>> repayments,
            Field<LocalDate> drawdown,
            Field<LocalDate> maturity) {
        if (!repayments.isReadable()) {
            return;
        }
        List<PrincipalRepayment> schedule = repayments.get();
        for (int i = 0; i < schedule.size(); i++) {
            LocalDate dueOn = schedule.get(i).dueOn();
            String field = "/" + i + "/dueOn";
            f.rule(
                    "repayments",
                    pointer -> outsideLife(pointer + field),
                    () -> dueOn.isAfter(drawdown.get()) && !dueOn.isAfter(maturity.get()),
                    drawdown,
                    maturity);
            if (i > 0) {
                LocalDate before = schedule.get(i - 1).dueOn();
                f.rule("repayments", pointer -> outOfOrder(pointer + field), () -> dueOn.isAfter(before));
            }
        }
    }

    /** Whether the schedule, if there is one, repays the whole amount; counted down, so that no sum can overflow. */
    private static boolean repays(List<PrincipalRepayment> schedule, Money amount) {
        Money left = amount;
        for (PrincipalRepayment repayment : schedule) {
            left = left.minus(repayment.amount());
        }
        return schedule.isEmpty() || left.isZero();
    }

    private static Violation drawnBeforeAgreed(String pointer) {
        return contradiction(
                pointer,
                "A loan is drawn on the day of its agreement or later; compare it with agreementDate.",
                "Кредит выдаётся не раньше даты договора; сравните с agreementDate.");
    }

    private static Violation dueBeforeDrawn(String pointer) {
        return contradiction(
                pointer,
                "A loan matures after it is drawn; compare it with drawdownDate.",
                "Срок кредита наступает после его выдачи; сравните с drawdownDate.");
    }

    private static Violation outsideLife(String pointer) {
        return contradiction(
                pointer,
                "A repayment falls due after drawdownDate and not after maturityDate.",
                "Платёж по основному долгу приходится на срок после drawdownDate и не позже maturityDate.");
    }

    private static Violation outOfOrder(String pointer) {
        return contradiction(
                pointer,
                "List repayments by date, one for each date.",
                "Перечислите платежи по возрастанию дат, по одному на каждую дату.");
    }

    private static Violation otherSum(String pointer) {
        return contradiction(
                pointer,
                "The repayments must add up to the amount of the loan; an empty list means all of it at maturity.",
                "Сумма платежей должна равняться сумме кредита; пустой список означает погашение в конце срока.");
    }
}
