package zalog.application.form;

import static zalog.application.form.Values.day;
import static zalog.application.form.Values.number;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;
import static zalog.kit.json.Violation.contradiction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zalog.contracts.application.CollateralItem;
import zalog.contracts.application.CollateralPool;
import zalog.contracts.application.IpRight;
import zalog.contracts.application.PledgeRegistration;
import zalog.contracts.application.Property;
import zalog.contracts.application.PropertyKind;
import zalog.contracts.application.Valuation;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Text;
import zalog.kit.json.Field;
import zalog.kit.json.Fields;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The pledged rights and things. */
final class CollateralForm {
    private static final int ITEMS_MAX = 200;
    private static final int TITLE_LENGTH_MAX = 1000;
    private static final int REGISTRATION_LENGTH_MAX = 30;

    /** Rospatent's numbers vary by kind and age, so only what can be no number at all is refused. */
    private static final Reader<String> REGISTRATION_NUMBER = where(
            text(1, REGISTRATION_LENGTH_MAX),
            number -> number.chars().anyMatch(Character::isDigit),
            pointer -> Violation.format(
                    pointer,
                    new Text(
                            "Write the number under which Rospatent registered the right, as 2658075.",
                            "Укажите номер государственной регистрации в Роспатенте, например 2658075.")));

    private static final Reader<PledgeRegistration> PLEDGE_REGISTRATION = object(f -> {
        var number = f.required("number", number());
        var registeredOn = f.required("registeredOn", day());
        return f.complete(() -> new PledgeRegistration(number.get(), registeredOn.get()));
    });

    private static final Reader<Valuation> VALUATION = object(f -> {
        var reportNumber = f.required("reportNumber", number());
        var reportDate = f.required("reportDate", day());
        var value = f.required("value", positiveMoney());
        return f.complete(() -> new Valuation(reportNumber.get(), reportDate.get(), value.get()));
    });

    private static final Reader<CollateralItem> ITEM = object(f -> {
        var type = f.required("type", enumOf(ItemType.class));
        if (!type.isReadable()) {
            return Optional.empty(); // which other fields are right depends on it
        }
        return switch (type.get()) {
            case IP_RIGHT -> ipRight(f);
            case PROPERTY -> property(f);
        };
    });

    static final Reader<CollateralPool> POOL = object(f -> {
        var pledgedOn = f.required("pledgedOn", day());
        var agreementNumber = f.required("agreementNumber", number());
        var items = f.required("items", list(ITEM, 1, ITEMS_MAX));
        itemRules(f, items, pledgedOn);
        return f.complete(() -> new CollateralPool(pledgedOn.get(), agreementNumber.get(), items.get()));
    });

    private CollateralForm() {}

    private enum ItemType {
        IP_RIGHT,
        PROPERTY
    }

    private static Optional<CollateralItem> ipRight(Fields f) {
        var kind = f.required("kind", enumOf(IpKind.class));
        var number = f.required("number", REGISTRATION_NUMBER);
        var title = f.required("title", text(1, TITLE_LENGTH_MAX));
        var owner = f.required("owner", parsed(Inn::parse));
        var inForceUntil = f.optional("inForceUntil", day());
        var pledgeRegistration = f.optional("pledgeRegistration", PLEDGE_REGISTRATION);
        var valuation = f.required("valuation", VALUATION);
        var pledgeValue = f.required("pledgeValue", positiveMoney());
        return f.complete(() -> new IpRight(
                kind.get(),
                number.get(),
                title.get(),
                owner.get(),
                inForceUntil.get(),
                pledgeRegistration.get(),
                valuation.get(),
                pledgeValue.get()));
    }

    private static Optional<CollateralItem> property(Fields f) {
        var kind = f.required("kind", enumOf(PropertyKind.class));
        var description = f.required("description", text(1, TITLE_LENGTH_MAX));
        var pledgeValue = f.required("pledgeValue", positiveMoney());
        return f.complete(() -> new Property(kind.get(), description.get(), pledgeValue.get()));
    }

    private static void itemRules(Fields f, Field<List<CollateralItem>> items, Field<LocalDate> pledgedOn) {
        if (!items.isReadable()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.get().size(); i++) {
            if (items.get().get(i) instanceof IpRight right) {
                String item = "/" + i;
                boolean first = seen.add(right.kind() + " " + right.number());
                f.rule("items", pointer -> listedTwice(pointer + item + "/number"), () -> first);
                f.rule(
                        "items",
                        pointer -> registeredBeforePledged(pointer + item + "/pledgeRegistration/registeredOn"),
                        () -> right.pledgeRegistration()
                                .filter(entry -> entry.registeredOn().isBefore(pledgedOn.get()))
                                .isEmpty(),
                        pledgedOn);
                f.rule(
                        "items",
                        pointer -> valuedAfterPledged(pointer + item + "/valuation/reportDate"),
                        () -> !right.valuation().reportDate().isAfter(pledgedOn.get()),
                        pledgedOn);
            }
        }
    }

    private static Violation listedTwice(String pointer) {
        return contradiction(
                pointer,
                "This right is listed already; each right counts once.",
                "Это право уже указано; каждое право учитывается один раз.");
    }

    private static Violation registeredBeforePledged(String pointer) {
        return contradiction(
                pointer,
                "A pledge is registered on the day of its agreement or later; compare it with pledgedOn.",
                "Залог регистрируется не раньше даты договора залога; сравните с pledgedOn.");
    }

    private static Violation valuedAfterPledged(String pointer) {
        return contradiction(
                pointer,
                "A right is valued before it is pledged, or on that day; compare it with pledgedOn.",
                "Право оценивают не позднее даты договора залога; сравните с pledgedOn.");
    }
}
