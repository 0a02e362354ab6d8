package zalog.application.form;

import static zalog.application.form.Values.day;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;
import static zalog.kit.json.Violation.contradiction;

import zalog.contracts.Forms;
import zalog.contracts.application.Applicant;
import zalog.contracts.application.SmeRegistration;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;
import zalog.kernel.Ogrn;
import zalog.kernel.Regions;
import zalog.kernel.SmeCategory;
import zalog.kernel.Text;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** Who applies. */
final class ApplicantForm {
    private static final int NAME_LENGTH_MAX = 500;
    private static final int CODE_LENGTH_MAX = 10;

    private static final Reader<String> REGION = where(
            text(1, CODE_LENGTH_MAX),
            code -> Regions.byIsoCode(code).isPresent(),
            pointer -> Violation.format(
                    pointer,
                    new Text(
                            "Write the region of Russia by its ISO 3166-2 code, as RU-MOW.",
                            "Укажите регион России кодом ISO 3166-2, например RU-MOW.")));

    private static final Reader<String> ACTIVITY = where(
            text(1, CODE_LENGTH_MAX),
            code -> Forms.ACTIVITY.matcher(code).matches(),
            pointer -> Violation.format(
                    pointer,
                    new Text(
                            "Write the main activity by its OKVED 2 code, as 62.01.",
                            "Укажите основной вид деятельности кодом ОКВЭД 2, например 62.01.")));

    private static final Reader<SmeRegistration> SME_REGISTRATION = object(f -> {
        var category = f.required("category", enumOf(SmeCategory.class));
        var includedOn = f.required("includedOn", day());
        var excludedOn = f.optional("excludedOn", day());
        f.rule(
                "excludedOn",
                pointer -> contradiction(
                        pointer,
                        "An entry is excluded from the register after its inclusion; compare it with includedOn.",
                        "Исключение из реестра бывает после включения; сравните с includedOn."),
                () -> excludedOn
                        .get()
                        .filter(day -> !day.isAfter(includedOn.get()))
                        .isEmpty(),
                includedOn,
                excludedOn);
        return f.complete(() -> new SmeRegistration(category.get(), includedOn.get(), excludedOn.get()));
    });

    private ApplicantForm() {}

    static Reader<Applicant> filedBy(Inn firm) {
        return object(f -> {
            var inn = f.required("inn", parsed(Inn::parse));
            var ogrn = f.required("ogrn", parsed(Ogrn::parse));
            var kpp = f.optional("kpp", parsed(Kpp::parse));
            var name = f.required("name", text(1, NAME_LENGTH_MAX));
            var region = f.required("region", REGION);
            var activity = f.required("activity", ACTIVITY);
            var smeRegistration = f.required("smeRegistration", SME_REGISTRATION);
            f.rule("inn", pointer -> otherFirm(pointer, firm), () -> inn.get().equals(firm), inn);
            f.rule(
                    "ogrn",
                    ApplicantForm::otherKind,
                    () -> inn.get().isOrganisation() == ogrn.get().isOrganisation(),
                    inn,
                    ogrn);
            f.rule(
                    "kpp",
                    ApplicantForm::kppOfProprietor,
                    () -> inn.get().isOrganisation() || kpp.get().isEmpty(),
                    inn,
                    kpp);
            return f.complete(() -> new Applicant(
                    inn.get(), ogrn.get(), kpp.get(), name.get(), region.get(), activity.get(), smeRegistration.get()));
        });
    }

    private static Violation otherFirm(String pointer, Inn firm) {
        return contradiction(
                pointer,
                "You are signed in for the firm with INN " + firm + "; only that firm can be the applicant.",
                "Вы вошли от имени организации с ИНН " + firm + "; заявителем может быть только она.");
    }

    private static Violation otherKind(String pointer) {
        return contradiction(
                pointer,
                "An organisation has an INN of 10 and an OGRN of 13 digits, a sole proprietor 12 and 15 digits;"
                        + " these two do not go together.",
                "У организации ИНН из 10 и ОГРН из 13 цифр, у ИП — из 12 и 15 цифр; указанные номера не сочетаются.");
    }

    private static Violation kppOfProprietor(String pointer) {
        return contradiction(
                pointer,
                "A sole proprietor has no KPP; leave it out.",
                "У индивидуального предпринимателя нет КПП; не указывайте его.");
    }
}
