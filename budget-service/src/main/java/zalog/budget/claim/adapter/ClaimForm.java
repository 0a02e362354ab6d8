package zalog.budget.claim.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;

import java.util.Optional;
import java.util.regex.Pattern;
import zalog.budget.claim.model.ClaimPeriod;
import zalog.budget.claim.model.Payee;
import zalog.kernel.Account;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Kpp;
import zalog.kernel.Text;
import zalog.kit.json.Fields;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The bodies of requests about claims. */
record ClaimForm(ApplicationId applicationId, ClaimPeriod period, Payee payee) {
    /** As long as the name of a party may be in ISO 20022. */
    private static final int NAME_MAX = 140;
    /** A name begins like a name, and not like the formula that a spreadsheet would see in a list of payments. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}«\"][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]*");

    static final Reader<ClaimForm> CLAIM = object(f -> {
        var application = f.required("applicationId", parsed(ApplicationId::parse));
        var from = f.required("from", date());
        var to = f.required("to", date());
        var payee = f.required("payee", object(ClaimForm::payee));
        f.rule(
                "to",
                ClaimForm::otherYear,
                () -> from.get().getYear() == to.get().getYear(),
                from,
                to);
        f.rule("to", ClaimForm::endsTooEarly, () -> !to.get().isBefore(from.get()), from, to);
        return f.complete(() -> new ClaimForm(application.get(), new ClaimPeriod(from.get(), to.get()), payee.get()));
    });

    /** An object with a reason. */
    static final Reader<String> REASON = object(f -> {
        var reason = f.required("reason", text(1, 500));
        return f.complete(reason::get);
    });

    private static Optional<Payee> payee(Fields f) {
        var name = f.required(
                "name",
                where(
                        text(1, NAME_MAX),
                        value -> value.length() <= NAME_MAX
                                && NAME.matcher(value).matches(),
                        ClaimForm::notAName));
        var kpp = f.optional("kpp", parsed(Kpp::parse));
        var bic = f.required("bic", parsed(Bic::parse));
        var account = f.required("account", parsed(Account::parse));
        f.rule("account", ClaimForm::otherBank, () -> account.get().belongsTo(bic.get()), account, bic);
        return f.complete(() -> new Payee(name.get(), kpp.get(), bic.get(), account.get()));
    }

    private static Violation notAName(String pointer) {
        return Violation.format(
                pointer,
                new Text(
                        "Write the name as it is registered; it begins with a letter, a digit or a quotation mark.",
                        "Укажите наименование, как оно зарегистрировано; оно начинается с буквы, цифры или кавычки."));
    }

    private static Violation otherBank(String pointer) {
        return Violation.contradiction(
                pointer,
                "This account cannot be one of the bank with this BIC: the check digit does not fit.",
                "Такого счёта в банке с этим БИК быть не может: не сходится контрольный разряд.");
    }

    private static Violation otherYear(String pointer) {
        return Violation.contradiction(
                pointer,
                "A claim is for payments of one financial year. File one for each year.",
                "Требование подаётся за платежи одного финансового года. Подайте отдельное за каждый год.");
    }

    private static Violation endsTooEarly(String pointer) {
        return Violation.contradiction(
                pointer, "The period ends before it begins.", "Период заканчивается раньше, чем начинается.");
    }
}
