package zalog.guarantee.register.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;

import java.time.LocalDate;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The bodies of the guarantor's requests. */
final class GuaranteeBodies {
    private static final int NUMBER_LENGTH_MAX = 100;

    static final Reader<GuaranteeTerms> TERMS = object(f -> {
        var number = f.required("number", text(1, NUMBER_LENGTH_MAX));
        var principal = f.required("principal", parsed(Inn::parse));
        var beneficiary = f.required("beneficiary", parsed(Bic::parse));
        var agreementNumber = f.required("loanAgreementNumber", text(1, NUMBER_LENGTH_MAX));
        var agreementDate = f.required("loanAgreementDate", date());
        var amount = f.required("amount", positiveMoney());
        var validFrom = f.required("validFrom", date());
        var validUntil = f.required("validUntil", date());
        f.rule(
                "validUntil",
                GuaranteeBodies::endsBeforeItBegins,
                () -> !validUntil.get().isBefore(validFrom.get()),
                validFrom,
                validUntil);
        return f.complete(() -> new GuaranteeTerms(
                number.get(),
                principal.get(),
                beneficiary.get(),
                agreementNumber.get(),
                agreementDate.get(),
                amount.get(),
                validFrom.get(),
                validUntil.get()));
    });

    private GuaranteeBodies() {}

    /** An object with one date, which must not lie in the future. */
    static Reader<LocalDate> pastDate(String name, LocalDate today) {
        return object(f -> {
            var date = f.required(name, date());
            f.rule(name, GuaranteeBodies::inTheFuture, () -> !date.get().isAfter(today), date);
            return f.complete(date::get);
        });
    }

    private static Violation endsBeforeItBegins(String pointer) {
        return Violation.contradiction(
                pointer,
                "The last day lies before the first. Check validFrom and validUntil.",
                "Последний день раньше первого. Проверьте validFrom и validUntil.");
    }

    private static Violation inTheFuture(String pointer) {
        return Violation.range(
                pointer,
                "This date lies in the future. Record it when it has come.",
                "Эта дата ещё не наступила. Запишите её, когда она наступит.");
    }
}
